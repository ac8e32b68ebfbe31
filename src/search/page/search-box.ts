/** The key `/` goes to the search box, unless somebody is writing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const box = document.querySelector<HTMLInputElement>('#page-search');
  const focused = document.activeElement;
  if (!box || focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement) return;
  event.preventDefault();
  box.focus();
  box.select();
});
