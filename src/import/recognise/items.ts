import { joined, type Fragment } from './fragment.ts';

/** An item of a list as it stands in lines of text; `number` where it is counted, such as `2` or `1.1`. */
export type Item = { readonly text: string; readonly number?: string; readonly isMarked: boolean; readonly from: readonly Fragment[] };

const bullets = '•●○◦▪■□◆❖➢➤✓✔\uf0b7\uf0d8\uf0fc';
const numbered = /^\(?(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]+|\.?(?=\s*[)]))\)?(?!\d)\s*/;
/** `1.1` without a sign after it, and no quantity. */
const subNumbered = /^\(?([1-9]\d?(?:\.[1-9]){1,3})\s+(?=[ก-๙A-Za-z])(?!(?:ล้าน|แสน|หมื่น|พัน|ร้อยละ|บาท|คะแนน|เปอร์เซ็นต์|กม|กิโล|เท่า|ชั่วโมง|ชม|นาที|วัน|เดือน|ปี|ครั้ง|แห่ง|โครงการ|ไร่|ตาราง|เมตร|คน|น\.|ของ|ต่อ|หน่วย))/;
/** `มาตรการที่ 1 …`. */
const named = /^(?:มาตรการ|ข้อ|ประเด็น|โครงการ|กิจกรรม|แนวทาง)ที่\s*(\d{1,2}(?:\.\d{1,2}){0,3})\s*[.:)]?\s+(?=\S)/;
/** Letters of the alphabet that count; อ. ต. จ. น. begin other words. */
const lettered = /^\(?([ก-ฮ])\)\s*|^([กขคงฉชซ])\.(?=\s)\s*/;
const bulleted = new RegExp(`^(?:[-–—](?!\\d)|\\*+|[${bullets}])\\s*`);

/** A line without the marker at its head. */
export function withoutMarker(text: string): { readonly text: string; readonly number?: string; readonly marker: string } {
  const number = numbered.exec(text) ?? subNumbered.exec(text) ?? named.exec(text);
  if (number) return { text: text.slice(number[0].length), number: number[1] ?? '', marker: number[0] };
  const letter = lettered.exec(text);
  if (letter) return { text: text.slice(letter[0].length), number: letter[1] ?? letter[2] ?? '', marker: letter[0] };
  const bullet = bulleted.exec(text);
  return bullet ? { text: text.slice(bullet[0].length), marker: bullet[0] } : { text, marker: '' };
}

/** Words by which a line goes on with the one before it. */
const goesOn = /^(?:และ|หรือ|ของ|ที่|ใน|จาก|ซึ่ง|โดย|ตาม|กับ|แก่|เพื่อ|รวมถึง|รวมทั้ง|ตลอดจน|พร้อมทั้ง|ทั้งนี้|\)|,)/;

/**
 * The items that lines hold. A marker at the head of a line begins an item, and so does one within a line that is of the same kind as the
 * first; lines without a marker go on with the item above, or are items themselves where nothing is marked and each stands for itself.
 */
export function itemsOf(lines: readonly Fragment[]): readonly Item[] {
  const marked = lines.flatMap((line) => itemsInLine(line));
  const anyMarked = marked.some(({ isMarked }) => isMarked);
  const items: Item[] = [];
  for (const item of marked) {
    const last = items.at(-1);
    const continues = last && !item.isMarked && (anyMarked || item.from[0]?.continues === true || goesOn.test(item.text));
    if (continues) items[items.length - 1] = { ...last, text: item.from[0]?.continues ? joined([last.text, item.text]) : `${last.text} ${item.text}`, from: [...last.from, ...item.from] };
    else items.push(item);
  }
  return items.filter(({ text }) => text !== '');
}

/** Every line of one item joined, whatever its markers. */
export function wholeOf(lines: readonly Fragment[]): Item | undefined {
  const [first, ...rest] = lines;
  if (!first) return undefined;
  const { text, number } = first.list ? { text: first.text, number: numberOf(first.list.marker) } : withoutMarker(first.text);
  return { text: joined([text, ...rest.map((line) => line.text)]), ...(number !== undefined && { number }), isMarked: number !== undefined, from: lines };
}

function itemsInLine(line: Fragment): readonly Item[] {
  if (line.list) {
    const { marker } = line.list;
    const number = numberOf(marker);
    const parts = marker === '' ? flattened(line.text) : splitByMarker(`${marker} ${line.text}`, `${marker} `).map((part, index) => (index === 0 ? part.slice(marker.length).trim() : part));
    const [head = '', ...rest] = parts;
    return [
      { text: bare(head), ...(number !== undefined && { number }), isMarked: true, from: [line] },
      ...rest.map((text) => ({ text: withoutMarker(text).text, isMarked: true, from: [line] })),
    ];
  }
  const { marker } = withoutMarker(line.text);
  return splitByMarker(line.text, marker).map((text) => {
    const part = withoutMarker(text);
    return { text: part.text, ...(part.number !== undefined && { number: part.number }), isMarked: part.marker !== '', from: [line] };
  });
}

/** A text without the markers that someone typed behind the one that the program counts. */
function bare(text: string): string {
  const rest = withoutMarker(text);
  return rest.marker === '' || rest.text === '' ? text : bare(rest.text);
}

function numberOf(marker: string): string | undefined {
  return withoutMarker(`${marker} `).number ?? /^\d+(?:\.\d+)*$/.exec(marker)?.[0];
}

/** Pairs of words that belong together around a dash. */
const pairs = /(?:ชื่อ|ยืม|รับ|เข้า|ออก|ส่ง|ไป|เกิด|ซื้อ|จ่าย|นำเข้า)$/;

/** A number with its sign within a line. */
const numberWithin = /(?<=\s)\(?(\d{1,2}(?:\.\d{1,2}){0,3})[.)]+(?!\d)/g;

/** A line cut before each marker within it that is of the kind of the first. */
function splitByMarker(text: string, marker: string): readonly string[] {
  const cuts: number[] = [0];
  const number = numbered.exec(text);
  if (number && marker !== '') {
    let next = Number((number[1] ?? '').split('.').at(0)) + 1;
    let sub = subAfter(number[1] ?? '');
    for (const { index, 1: found } of text.matchAll(numberWithin)) {
      if (index < number[0].length || (found !== String(next) && found !== sub)) continue;
      cuts.push(index);
      if (found === String(next)) [next, sub] = [next + 1, `${next}.1`];
      else sub = subAfter(found ?? '');
    }
  } else if (/^[-–—]/.test(marker)) {
    const isSpaced = /\s$/.test(marker);
    for (const { index } of text.matchAll(isSpaced ? /(?<=\s)[-–—]\s*(?=[ก-๙A-Za-z])/g : /(?<=\s)[-–—](?=[ก-๙A-Za-z(])/g)) {
      if (index > 0 && !pairs.test(text.slice(Math.max(0, index - 12), index).trimEnd())) cuts.push(index);
    }
  }
  for (const { index } of text.matchAll(new RegExp(`(?<=\\s)(?:\\*\\*+(?=\\S)|[${bullets}])`, 'g'))) cuts.push(index);
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.map((cut, index) => text.slice(cut, sorted[index + 1]).trim()).filter((part) => part !== '');
}

function subAfter(number: string): string | undefined {
  const parts = number.split('.');
  return parts.length < 2 ? undefined : [...parts.slice(0, -1), Number(parts.at(-1)) + 1].join('.');
}

/** The items of a list whose markers stand within the line, or were lost, and then all begin with the same word. */
function flattened(text: string): readonly string[] {
  const marked = splitByMarker(text, '');
  if (marked.length > 1) return marked;
  const parts = text.split(/ (?=การ(?=[ก-ฮเแโใไ]))/);
  return text.startsWith('การ') && parts.length > 2 ? parts : [text];
}
