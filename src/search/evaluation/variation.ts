import { agencyKinds } from '../../domain/agency-kind.ts';
import { toArabicDigits, toThaiDigits } from '../../domain/numerals.ts';
import { longDate, months, shortDate } from '../../domain/thai-date.ts';
import type { SearchAgency } from '../section.ts';
import { districts, provinces, subdistricts } from './gazetteer.ts';
import type { Random } from './random.ts';

/** What a text is made to tell of. */
export type Setting = {
  readonly agency: SearchAgency;
  readonly subdistrict: string;
  readonly district: string;
  readonly province: string;
  /** How many years later than the original. */
  readonly later: number;
};

/**
 * Rewrites a text of real agencies as one of another agency: its names, places, persons, dates, years, scores and amounts are others,
 * and now and then it says something more about them.
 */
export type Rewriting = (text: string, setting: Setting, random: Random) => string;

/** A rewriting that knows the names of the agencies whose texts it is given. */
export function rewritingOf(agencies: readonly SearchAgency[]): Rewriting {
  const names = agencies.flatMap(({ name, shortName }) => [
    { from: name, to: (setting: Setting) => setting.agency.name },
    { from: shortName, to: (setting: Setting) => setting.agency.shortName },
    ...terms.filter((term) => name.startsWith(term)).map((term) => ({ from: name.slice(term.length), to: (setting: Setting) => setting.subdistrict })),
  ]);
  const targets = new Map(names.map(({ from, to }) => [from, to]));
  const agencyName = oneOf([...targets.keys()]);
  return (text, setting, random) => {
    const named = text
      .replace(agencyName, (name) => targets.get(name)?.(setting) ?? name)
      .replace(provinceName, setting.province)
      .replace(districtName, setting.district)
      .replace(subdistrictName, setting.subdistrict)
      .replace(personName, (_, title: string) => personOf(random, title));
    const dated = named.replace(figure, (written) => otherFigure(written, setting, random));
    const told = random.happens(text.length < 40 ? 0.02 : 0.2) ? `${dated} ${detail(setting, random)}` : dated;
    return random.happens(0.12) ? toThaiDigits(told) : told;
  };
}

/** Something that only this text says: a place, a day, an amount, a person. */
export function detail(setting: Setting, random: Random): string {
  const details: readonly (() => string)[] = [
    () => `ณ ตำบล${random.pick(subdistricts)} อำเภอ${random.pick(districts)}`,
    () => `ร่วมกับ อบต.${random.pick(subdistricts)} จังหวัด${random.pick(provinces)}`,
    () => `เมื่อวันที่ ${otherDate(setting, random)}`,
    () => `ใช้งบประมาณ ${amount(random)} บาท`,
    () => `มีผู้เข้าร่วม ${random.between(11, 480)} คน`,
    () => `คิดเป็นร้อยละ ${score(random)}`,
    () => `โดย${personOf(random, random.pick(['นาย', 'นาง', 'นางสาว']))}`,
    () => `ตามคำสั่งที่ ${random.between(1, 990)}/${yearOf(setting, random)}`,
  ];
  return random.pick(details)();
}

const terms = Object.values(agencyKinds).map(({ term }) => term);

function oneOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((name) => name.replace(/[.()\-]/g, '\\$&')).join('|') || '(?!)', 'g');
}

const after = (word: string, names: readonly string[]) => new RegExp(`(?<=${word})(?:${oneOf(names).source})`, 'g');
const provinceName = after('จังหวัด', provinces);
const districtName = after('อำเภอ', districts);
const subdistrictName = after('ตำบล', subdistricts);
const personName = /(นางสาว|นาย|นาง)(?!ก|อำเภอ|ทะเบียน|ช่าง|จ้าง|ตรวจ)[ก-๎]{2,} [ก-๎]{3,}/g;

const digit = '[0-9๐-๙]';
const monthNames = months.flatMap(({ long, short }) => [long, short.replaceAll('.', '\\.?')]).join('|');
/** A date, or a number that stands alone. */
const figure = new RegExp(`(?<![A-Za-z0-9๐-๙.,])(?:${digit}{1,2} (?:${monthNames}) (?:พ\\.ศ\\. )?${digit}{4}|${digit}+(?:,${digit}{3})*(?:\\.${digit}+)?)(?![A-Za-z0-9๐-๙])`, 'g');

function otherFigure(written: string, setting: Setting, random: Random): string {
  const arabic = toArabicDigits(written);
  if (arabic.includes(' ')) return otherDate(setting, random);
  const other = /^25[0-9]{2}$/.test(arabic) ? String(Number(arabic) + setting.later) : /^[0-9]{2,3}\.[0-9]{2}$/.test(arabic) ? score(random) : sameShape(arabic, random);
  return arabic === written ? other : toThaiDigits(other);
}

function sameShape(number: string, random: Random): string {
  return number.replace(/[0-9]/g, (_, at: number) => String(at === 0 ? random.between(1, 9) : random.below(10)));
}

function score(random: Random): string {
  return random.happens(0.05) ? '100.00' : `${random.between(48, 99)}.${String(random.below(100)).padStart(2, '0')}`;
}

function amount(random: Random): string {
  return `${random.between(1, 960)},${random.pick(['000', '500', '250', String(random.between(100, 999))])}`;
}

function yearOf({ later }: Setting, random: Random): number {
  return 2564 + later + random.below(3);
}

function otherDate(setting: Setting, random: Random): string {
  const date = { year: yearOf(setting, random), month: random.between(1, 12), day: random.between(1, 28) };
  const style = { digits: random.happens(0.3) ? 'thai' : 'arabic' } as const;
  const text = random.happens(0.5) ? longDate(date, style) : shortDate(date, style);
  return random.happens(0.3) ? text.replace(/ (?=\S+$)/, ' พ.ศ. ') : text;
}

const givenNames = [
  'สมชาย', 'สมหญิง', 'สมศักดิ์', 'ประเสริฐ', 'วิชัย', 'สุรชัย', 'บุญมี', 'ทองดี', 'ประยูร', 'วิไล', 'มาลี', 'สุนีย์', 'อรทัย', 'พิมพ์ใจ', 'กาญจนา', 'จันทร์เพ็ญ',
  'ณัฐวุฒิ', 'ธนากร', 'อนุชา', 'ปิยะ', 'ศิริพร', 'รัตนา', 'วราภรณ์', 'เกศินี', 'อับดุลเลาะ', 'ฟาตีเมาะ', 'สุไลมาน', 'นูรีดา', 'คำแสน', 'บัวผัน', 'แสงเดือน', 'ไพรวัลย์',
];
const surnameBeginnings = ['ศรี', 'ทอง', 'บุญ', 'แก้ว', 'จันทร์', 'สุข', 'วงศ์', 'ชัย', 'พงษ์', 'คำ', 'อินทร์', 'รัตน', 'เพชร', 'สิทธิ', 'ธรรม', 'มณี', 'ไชย', 'พรหม', 'หอม', 'งาม'];
const surnameEndings = ['สวัสดิ์', 'มงคล', 'ประเสริฐ', 'เจริญ', 'วัฒน์', 'พันธุ์', 'สกุล', 'ทรัพย์', 'ศักดิ์', 'รักษ์', 'วิเศษ', 'ดำรง', 'กิจ', 'ภักดี', 'อ่อน', 'คำมา', 'ใจดี', 'บุรี', 'นิยม', 'สุวรรณ'];

/** An invented name. */
function personOf(random: Random, title: string): string {
  return `${title}${random.pick(givenNames)} ${random.pick(surnameBeginnings)}${random.pick(surnameEndings)}`;
}
