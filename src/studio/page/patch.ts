/**
 * Makes an element like another while focus, open details, scrolled parts and what is being typed stay. Children are the same where their ids
 * are, or, without an id, where they stand at the same place with the same name.
 */
export function patch(old: Element, fresh: Element): void {
  if (old.isEqualNode(fresh) && !isField(old)) return;
  const edited = isField(old) && isEdited(old) ? old.value : undefined;
  patchAttributes(old, fresh);
  if (!(old instanceof HTMLTextAreaElement)) patchChildren(old, fresh);
  else if (old.defaultValue !== fresh.textContent) old.defaultValue = fresh.textContent;
  if (isField(old) && !(old instanceof HTMLInputElement)) old.value = edited ?? (fresh as Field).value;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether an element is a control with a value. */
export function isField(element: Element): element is Field {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || element instanceof HTMLInputElement;
}

/** Whether a field shows something else than the server said. */
export function isEdited(field: Field): boolean {
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue;
  return [...field.options].some((option) => option.selected && !option.defaultSelected) && [...field.options].some((option) => option.defaultSelected);
}

function patchAttributes(old: Element, fresh: Element): void {
  const isKept = (name: string) => name === 'open' && old instanceof HTMLDetailsElement;
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !isKept(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value && !isKept(name)) old.setAttribute(name, value);
}

function patchChildren(old: Element, fresh: Element): void {
  const named = new Map([...old.children].flatMap((child) => (child.id === '' ? [] : [[child.id, child] as const])));
  let next: ChildNode | null = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const same: ChildNode | null | undefined = wanted instanceof Element && wanted.id !== '' ? named.get(wanted.id) : matching(next, wanted);
    if (same && same.nodeName === wanted.nodeName) {
      while (next && next !== same && !(next instanceof Element && next.id !== '' && fresh.querySelector(`:scope > [id="${CSS.escape(next.id)}"]`))) {
        const passed: ChildNode = next;
        next = next.nextSibling;
        passed.remove();
      }
      if (same === next) next = next.nextSibling;
      else old.insertBefore(same, next);
      if (same instanceof Element && wanted instanceof Element) patch(same, wanted);
      else if (same.nodeValue !== wanted.nodeValue) same.nodeValue = wanted.nodeValue;
    } else old.insertBefore(wanted, next);
  }
  while (next) {
    const passed: ChildNode = next;
    next = next.nextSibling;
    passed.remove();
  }
}

function matching(next: ChildNode | null, wanted: ChildNode): ChildNode | undefined {
  if (!next || next.nodeName !== wanted.nodeName) return undefined;
  return next instanceof Element && next.id !== '' ? undefined : next;
}
