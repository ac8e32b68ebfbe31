/** Lights up the lines that a value came from while it is pointed at or focused, and the values that a line went into. */
export function lightUp(): void {
  for (const event of ['mouseover', 'focusin']) document.addEventListener(event, ({ target }) => target instanceof Element && light(target, event === 'focusin'));
}

function light(target: Element, isFocus: boolean): void {
  const value = target.closest('[data-lines]');
  const line = target.closest('.line');
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (value) {
    const lines = linesOf(value).flatMap((id) => document.getElementById(`line-${id}`) ?? []);
    for (const one of [value, ...lines]) one.classList.add('lit');
    if (isFocus && lines[0]) scrollInside(document.querySelector('#source'), lines[0]);
  } else if (line) {
    const id = line.id.replace('line-', '');
    line.classList.add('lit');
    for (const one of document.querySelectorAll('[data-lines]')) if (linesOf(one).includes(id)) one.classList.add('lit');
  }
}

function linesOf(value: Element): readonly string[] {
  return value.getAttribute('data-lines')?.split(' ').filter((id) => id !== '') ?? [];
}

/** Brings a line into view within the part that scrolls by itself; the page stays where it is. */
function scrollInside(frame: Element | null, line: Element): void {
  if (!frame || getComputedStyle(frame).overflowY !== 'auto') return;
  const [outer, inner] = [frame.getBoundingClientRect(), line.getBoundingClientRect()];
  if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40) frame.scrollBy({ top: inner.top - outer.top - outer.height / 3 });
}
