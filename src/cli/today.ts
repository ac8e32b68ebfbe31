import { dateText } from '../domain/thai-date.ts';

/** The date of today on this machine, as it is stored: Buddhist era. */
export function today(): string {
  const now = new Date();
  return dateText({ year: now.getFullYear() + 543, month: now.getMonth() + 1, day: now.getDate() });
}
