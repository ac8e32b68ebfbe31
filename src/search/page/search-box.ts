/*
 * The search box in the head of every page: the key `/` leads to it, unless somebody is writing or has switched that off on the search page.
 * There it shows at once what is being searched, while the search itself is still on its way.
 */

/** Where a reader's choice about the key is kept, on the reader's own device. */
const shortcutChoice = 'search-shortcut';

const box = document.querySelector<HTMLInputElement>('#page-search');

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isShortcutOn()) return;
  const focused = document.activeElement;
  if (!box || (focused instanceof HTMLInputElement && focused.type !== 'checkbox') || focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const asked = new URLSearchParams(location.search).get('q') ?? '';
const count = document.querySelector('#count');
if (box && count && asked.trim() !== '') {
  if (box.value === '') box.value = asked;
  count.textContent = 'กำลังค้นหา…';
  document.querySelector('#page-index')?.setAttribute('hidden', '');
}

const choice = document.querySelector('#search-shortcut');
if (choice) {
  const label = document.createElement('label');
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.checked = isShortcutOn();
  tick.addEventListener('change', () => remember(tick.checked));
  label.append(tick, ' ใช้แป้น / บนทุกหน้าเพื่อมาที่ช่องค้นหา');
  choice.append(label);
}

function isShortcutOn(): boolean {
  try {
    return localStorage.getItem(shortcutChoice) !== 'off';
  } catch {
    return true;
  }
}

/** Where the browser keeps nothing, the key stays on. */
function remember(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(shortcutChoice);
    else localStorage.setItem(shortcutChoice, 'off');
  } catch {
    // A browser that is told to keep nothing says so by failing.
  }
}
