import { reportKinds } from '../domain/report-kind.ts';
import type { ImportedFile } from '../import/import.ts';
import { originalNoteKinds, placeWords, type Original } from '../import/original.ts';
import { leftOutReasons, type LeftOut } from '../import/recognise/left-out.ts';
import type { Change } from '../import/write/changes.ts';

/** Most entries of a list that are shown; the record has all of them. */
const shown = 12;

/** What was understood of one report: how much of what, and what was inferred. */
export function fileText({ kind, report, path, changes, doubts }: ImportedFile, folder: string): string {
  const { data, origins } = report;
  const count = (name: string) => (Array.isArray(data[name]) ? (data[name] as readonly unknown[]).length : 0);
  const counts = [
    [count('results'), kind === 'analysis' ? 'ปีของผลการประเมิน' : 'ผลการดำเนินการ'],
    [count('findings'), 'ประเด็น'],
    [count('measures'), 'มาตรการ'],
    [count('policyRecommendations'), 'ข้อเสนอแนะเชิงนโยบาย'],
  ].flatMap(([number, term]) => (number === 0 ? [] : [`${number} ${term}`]));
  const guessed = origins.filter(({ how }) => how === 'inferred');
  const reasons = [...Map.groupBy(guessed, ({ because }) => because ?? '')];
  return [
    `${reportKinds[kind].term} → ${folder}/${path}`,
    `   พบ ${[...counts, ...(data['memo'] === undefined ? [] : ['บันทึกข้อความ']), ...(report.body === '' ? [] : ['เนื้อความท้ายรายงาน'])].join(' · ') || 'แต่ชื่อเรื่อง'} รวม ${origins.length} ค่า`,
    ...doubts.map((doubt) => `   โปรดดู: ${doubt}`),
    ...listed('   อนุมาน (โปรดตรวจ)', reasons.map(([because, all]) => `${all[0]?.path ?? ''}${all.length > 1 ? ` และอีก ${all.length - 1}` : ''}: ${because}`), guessed.length),
    ...(changes ? changesText(changes) : []),
  ].join('\n');
}

/** What an import would change in a report that is there. */
function changesText(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ['   มีไฟล์นี้อยู่แล้ว และเนื้อหาเหมือนกันทุกค่า'];
  const lines = changes.map(({ path, before, after }) =>
    before === undefined ? `เพิ่ม ${path}: ${short(after ?? '')}` : after === undefined ? `ตัด ${path}: ${short(before)}` : `แก้ ${path}: ${short(before)} → ${short(after)}`,
  );
  return listed('   มีไฟล์นี้อยู่แล้ว จะเปลี่ยน', lines, changes.length);
}

/** What of the original is in no report, by reason. Names of persons are counted only. */
export function leftOutText(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return 'ทุกข้อความของเอกสารอยู่ในรายงาน';
  const groups = [...Map.groupBy(leftOut, ({ reason }) => reason)];
  const lines = groups.map(([reason, all]) => {
    const isShort = reason === 'header' || reason === 'number' || reason === 'repeated' || reason === 'other-report';
    const texts = reason === 'person' || isShort ? [] : all.map(({ text, at }) => `${short(text, 40)} (${placeWords(at)})`);
    return `   ${all.length} แห่ง ${leftOutReasons[reason]}${texts.length > 0 ? `: ${texts.slice(0, 4).join(', ')}${texts.length > 4 ? ' …' : ''}` : ''}`;
  });
  return ['ไม่ได้นำเข้า', ...lines].join('\n');
}

/** What the file holds besides text. */
export function notesText({ notes }: Original): string | undefined {
  return notes.length === 0 ? undefined : ['ในไฟล์ยังมี', ...notes.map(({ kind, count }) => `   ${count} ${originalNoteKinds[kind]}`)].join('\n');
}

function listed(title: string, lines: readonly string[], count = lines.length): readonly string[] {
  if (lines.length === 0) return [];
  return [`${title} ${count} ค่า`, ...lines.slice(0, shown).map((line) => `      ${line}`), ...(lines.length > shown ? [`      และอีก ${lines.length - shown} ค่า`] : [])];
}

function short(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
