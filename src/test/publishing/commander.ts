/*
 * A process that runs commands of the project one after the other, each as if it were started by itself: the builder is loaded once,
 * which is most of what a command costs. It stands in a copy of the project, so that no other build is in its way.
 */
export type Asked = { readonly command: string; readonly words: readonly string[]; readonly environment: Readonly<Record<string, string>> };
export type Answer = { readonly status: number; readonly said: string };

let count = 0;

process.on('message', ({ command, words, environment }: Asked) => {
  Object.assign(process.env, environment);
  process.argv = [process.execPath, `${command}.ts`, ...words];
  process.exitCode = 0;
  const said: string[] = [];
  console.log = console.error = (...texts: readonly unknown[]) => void said.push(`${texts.join(' ')}\n`);
  count += 1;
  import(`../../cli/${command}.ts?${count}`).then(
    () => process.send?.({ status: Number(process.exitCode ?? 0), said: said.join('') }),
    (error: unknown) => process.send?.({ status: 3, said: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});
