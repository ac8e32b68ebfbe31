/** Milliseconds after which a run counts as long. */
const patience = 1_500;

/** A line on the terminal that says how far a long run is, written over as it goes; nothing where nobody watches. */
export function progressLine(doing: string): (count: number, of: number) => void {
  const began = Date.now();
  let shownAt = 0;
  return (count, of) => {
    const now = Date.now();
    if (!process.stderr.isTTY || now - began < patience || (count < of && now - shownAt < 100)) return;
    shownAt = now;
    process.stderr.write(count < of ? `\r${doing} ${count} จาก ${of} ไฟล์` : '\r\u001b[K');
  };
}
