/** A correction to be sent: one control and its value. `isNew` says whether the control shows something else than the server said. */
export type Sent = { readonly action: string; readonly token: string; readonly name: string; readonly value: string; readonly isNew: boolean };

export type Queue = {
  readonly send: (sent: Sent) => void;
  /** Whether something has not arrived yet. */
  readonly isWaiting: () => boolean;
  /** Sends what waits, if need be again; whether all of it arrived. */
  readonly arrived: () => Promise<boolean>;
};

/** The most that a browser sends on when its page goes away. */
const outlives = 60_000;

/**
 * Sends one correction after the other, because each answer is the whole page. Of several of one control that wait, only the last is sent;
 * one that says what was said already is not. `onPage` says whether the answer is the page; what was not taken waits for the next time.
 */
export function sendLater(onPage: (text: string, sent: Sent) => boolean, onFault: () => void): Queue {
  const waiting: Sent[] = [];
  let going: Sent | undefined;
  let running: Promise<boolean> = Promise.resolve(true);
  const run = async (): Promise<boolean> => {
    while ((going = waiting.shift())) {
      const sent = going;
      try {
        const { action, token, name, value } = sent;
        const body = new URLSearchParams(name === '' ? { token } : { token, [name]: value });
        const answer = await fetch(action, { method: 'POST', body, keepalive: body.toString().length < outlives });
        if (onPage(await answer.text(), sent)) continue;
      } catch {
        onFault();
      }
      if (!waiting.some(({ name }) => name === sent.name)) waiting.unshift(sent);
      going = undefined;
      return false;
    }
    return true;
  };
  const start = () => {
    if (!going) running = run();
    return running;
  };
  return {
    send: (sent) => {
      const isField = sent.name.includes(':');
      const before = isField ? waiting.findIndex(({ name }) => name === sent.name) : -1;
      if (before >= 0) waiting[before] = sent;
      else if (!isField || (going?.name === sent.name ? going.value !== sent.value : sent.isNew)) waiting.push(sent);
      void start();
    },
    isWaiting: () => going !== undefined || waiting.length > 0,
    arrived: () => start(),
  };
}
