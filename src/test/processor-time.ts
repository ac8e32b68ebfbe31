/** Starts a count of the processor time that this process spends, all its threads together, in milliseconds: unlike the clock it does not run on while other tests have the machine. */
export function processorTime(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}
