import { isReportKind } from '../domain/report-kind.ts';
import { isRefusal, readOriginal, readPasted } from '../import/read/read-original.ts';
import type { Original } from '../import/original.ts';
import { goingTo, notFound, showing, type Answer } from './answer.ts';
import { correctedWork, withNotice } from './correct.ts';
import { textIn } from './form.ts';
import { present, redone, restarted, undone, type History } from './history.ts';
import { isStep, paths, type Step } from './paths.ts';
import { checkedWork, choicesOf, refresh, type State } from './state.ts';
import { startPage, type RefusedFile } from './view/start.ts';
import { controlId } from './view/ids.ts';
import { newWork, type Work } from './work.ts';
import { workbenchPage } from './view/workbench.ts';

/** The page on which a document is chosen. Refusals are shown once. */
export function showStart(state: State, token: string): Answer {
  const { refused, chosen, works } = state;
  state.refused = [];
  return showing(startPage({ token, ...choicesOf(refresh(state)), chosen, refused, works: [...works.values()], ...(state.closed && { closed: state.closed }) }));
}

/** Reads what was brought: files, or else what was pasted. One that is read leads to the page on which it is corrected. */
export async function startImports(state: State, form: FormData): Promise<Answer> {
  const { agencies, years } = choicesOf(refresh(state));
  const agency = agencies.find(({ folder }) => folder === textIn(form, 'agency'));
  const year = years.find((one) => String(one) === textIn(form, 'year'));
  const kind = textIn(form, 'kind');
  state.chosen = { ...(agency && { agency: agency.folder }), ...(year !== undefined && { year }), ...(isReportKind(kind) && { kind }) };
  if (!agency || year === undefined) return refusing(state, [{ name: 'หน่วยงานและปี', refusal: { code: 'IMP-STU-001', found: 'ยังไม่ได้เลือกหน่วยงานหรือปี', expected: 'หน่วยงานหนึ่งและปีหนึ่ง', fix: 'เลือกหน่วยงานและปีที่ประเมิน แล้วเลือกไฟล์อีกครั้ง' } }]);
  const read = await originalsIn(form);
  if (read.length === 0) return refusing(state, [{ name: 'เอกสาร', refusal: { code: 'IMP-STU-002', found: 'ไม่ได้เลือกไฟล์ และไม่มีข้อความที่วาง', expected: 'ไฟล์อย่างน้อยหนึ่งไฟล์ หรือข้อความที่วางในช่อง', fix: 'เลือกไฟล์ ลากไฟล์มาวาง หรือวางตารางที่คัดลอกไว้' } }]);
  const begun = read.flatMap((one) => {
    if ('refusal' in one) return [];
    const work = newWork((state.count += 1), one.original, agency.folder, year, isReportKind(kind) ? [kind] : undefined);
    state.works.set(work.id, work);
    return [work];
  });
  state.refused = read.flatMap((one) => ('refusal' in one ? [one] : []));
  const [only] = begun;
  return only && read.length === 1 ? goingTo(paths.work(only.id)) : goingTo(paths.start);
}

function refusing(state: State, refused: readonly RefusedFile[]): Answer {
  state.refused = refused;
  return goingTo(paths.start);
}

type Brought = RefusedFile | { readonly original: Original };

async function originalsIn(form: FormData): Promise<readonly Brought[]> {
  const isPasted = textIn(form, 'from') === 'text';
  const files = (isPasted ? [] : form.getAll('file')).flatMap((file) => (typeof file !== 'string' && (file.name !== '' || file.size > 0) ? [file] : []));
  const read: Brought[] = [];
  for (const file of files) {
    const name = file.name.replace(/^.*[\\/]/, '').slice(0, 200);
    const original = await readOriginal(name, new Uint8Array(await file.arrayBuffer()));
    read.push(isRefusal(original) ? { name, refusal: original } : { original });
  }
  const [text, page] = [textIn(form, 'text'), textIn(form, 'html')];
  if (files.length > 0 || (text.trim() === '' && page.trim() === '')) return read;
  const original = await readPasted(page === '' ? undefined : page, text);
  return [isRefusal(original) ? { name: 'ข้อความที่วาง', refusal: original } : { original }];
}

/** The page on which a document is compared and corrected. */
export async function showWork(state: State, work: Work, token: string): Promise<Answer> {
  return showing(workbenchPage(work, await checkedWork(state, work), token));
}

/** Takes corrections over, then does what the button asks: nothing more, a step, or going on to saving where nothing was refused. */
export function correct(state: State, work: Work, form: FormData): Answer {
  const { work: next, target } = correctedWork(work, form, state.content, state.options.today);
  const then = textIn(form, 'then');
  const isMoved = next.history !== work.history || next.isRefusal === true;
  const going = then === '' || isMoved ? next : withNotice(next, work.notice ?? '', work.isRefusal);
  state.works.set(work.id, going);
  if (then === 'save' && next.isRefusal !== true) return goingTo(paths.save(work.id));
  if (isStep(then) && then !== 'close' && then !== 'reopen') return takeStep(state, going, then);
  return goingTo(paths.work(work.id) + (target === undefined ? '' : `#${controlId(target)}`));
}

const moves: Readonly<Record<Exclude<Step, 'close' | 'reopen'>, { readonly to: (history: History) => History; readonly words: string }>> = {
  undo: { to: undone, words: 'เลิกทำแล้ว' },
  redo: { to: redone, words: 'ทำซ้ำแล้ว' },
  restart: { to: restarted, words: 'เริ่มใหม่แล้ว' },
};

/** Moves through the corrections, or takes a document off the list; the last one that was taken off can come back. */
export function takeStep(state: State, work: Work, step: Exclude<Step, 'reopen'>): Answer {
  if (step === 'close') {
    state.works.delete(work.id);
    state.closed = work;
    return goingTo(paths.start);
  }
  const history = moves[step].to(work.history);
  const about = present(step === 'undo' ? work.history : history).about;
  state.works.set(work.id, withNotice({ ...work, history }, history.at === work.history.at ? 'ไม่มีอะไรให้ทำ' : `${moves[step].words}: ${about}`));
  return goingTo(paths.work(work.id));
}

/** Puts the document that was taken off the list last back on it. */
export function reopen(state: State, id: number): Answer {
  const { closed } = state;
  if (closed?.id !== id) return notFound;
  state.works.set(id, closed);
  state.closed = undefined;
  return goingTo(paths.start);
}
