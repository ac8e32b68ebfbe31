/** The page on which a document is chosen: a file may be dropped anywhere, a table pasted anywhere. */
export function takeDocuments(form: HTMLFormElement): void {
  const file = form.querySelector<HTMLInputElement>('#file');
  const text = form.querySelector<HTMLTextAreaElement>('#text');
  const page = form.querySelector<HTMLInputElement>('#html');
  if (!file || !text || !page) return;
  const send = (button: string) => {
    if (form.reportValidity()) form.requestSubmit(form.querySelector<HTMLButtonElement>(button));
  };
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && document.body.classList.remove('dropping'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    file.files = event.dataTransfer.files;
    send('#read-file');
  });
  document.addEventListener('paste', (event) => {
    const { clipboardData, target } = event;
    if (!clipboardData) return;
    if (clipboardData.files.length > 0 && clipboardData.getData('text/html') === '') {
      event.preventDefault();
      file.files = clipboardData.files;
      return send('#read-file');
    }
    page.value = clipboardData.getData('text/html');
    if (target === text) return;
    text.value = clipboardData.getData('text/plain');
    send('#read-text');
  });
  // What is typed into the box afterwards is not in the page that was pasted.
  text.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || event.inputType !== 'insertFromPaste') page.value = '';
  });
  form.addEventListener('submit', () => {
    const said = document.querySelector('#progress');
    if (said) said.textContent = 'กำลังอ่านเอกสาร';
  });
}
