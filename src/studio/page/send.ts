/** A correction to be sent: one control and its value. `isNew` says whether the control shows something else than the server said. */
export type Sent = { readonly action: string; readonly token: string; readonly name: string; readonly value: string; readonly isNew: boolean };

/**
 * Sends one correction after the other, because each answer is the whole page. Of several of one control that wait, only the last is sent;
 * one that says what was said already is not.
 */
export function sendLater(onPage: (text: string) => void, onFault: () => void): (sent: Sent) => void {
  const waiting: Sent[] = [];
  let going: Sent | undefined;
  const next = async (): Promise<void> => {
    going = waiting.shift();
    if (!going) return;
    try {
      const { action, token, name, value } = going;
      const answer = await fetch(action, { method: 'POST', body: new URLSearchParams(name === '' ? { token } : { token, [name]: value }) });
      onPage(await answer.text());
    } catch {
      onFault();
    }
    await next();
  };
  return (sent) => {
    const isField = sent.name.includes(':');
    const before = isField ? waiting.findIndex(({ name }) => name === sent.name) : -1;
    if (before >= 0) waiting[before] = sent;
    else if (!isField || (going?.name === sent.name ? going.value !== sent.value : sent.isNew)) waiting.push(sent);
    if (!going) void next();
  };
}
