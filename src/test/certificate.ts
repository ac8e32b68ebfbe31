import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that signs itself, for a server of a test. */
export type Certificate = { readonly key: string; readonly cert: string };

/** Made anew for each run, so that no key lies in the repository. Names of hosts; the years of its validity. */
export function certificateFor(host: string, from: number, until: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signedAs = sequence(hex('06082a8648ce3d040302'));
  const name = sequence(part(0x31, sequence(hex('0603550403'), part(0x0c, Buffer.from(host)))));
  const names = sequence(hex('0603551d11'), part(0x04, sequence(part(0x82, Buffer.from(host)))));
  const day = (year: number) => part(0x18, Buffer.from(`${year}0101000000Z`));
  const body = sequence(
    part(0xa0, hex('020102')),
    hex('020101'),
    signedAs,
    name,
    sequence(day(from), day(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    part(0xa3, sequence(names)),
  );
  const whole = sequence(body, signedAs, part(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)])));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` };
}

function hex(bytes: string): Buffer {
  return Buffer.from(bytes, 'hex');
}

/** A part of a certificate: what it is, how long it is, and what it holds (DER). */
function part(tag: number, ...held: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat(held);
  const { length } = bytes;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), bytes]);
}

function sequence(...held: readonly Uint8Array[]): Buffer {
  return part(0x30, ...held);
}
