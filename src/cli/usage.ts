/** Reads the words of a command; with words that it does not know it says how the command is used, and the answer is `undefined`. */
export function usage<Words>(help: string, read: () => Words): Words | undefined {
  try {
    return read();
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    console.error(`${option === undefined ? 'สั่งไม่ถูกแบบ' : `ไม่รู้จัก ${option} หรือขาดค่าที่ต้องตามมา`}\n\n${help}`);
    return undefined;
  }
}
