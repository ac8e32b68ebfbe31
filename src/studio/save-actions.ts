import { sha256 } from '../reader/sha256.ts';
import { goingTo, showing, type Answer } from './answer.ts';
import { withNotice } from './correct.ts';
import { textIn } from './form.ts';
import { paths } from './paths.ts';
import { filesToSave, saveFile, writeFault, type FileToSave, type SavedFile } from './save.ts';
import { checkedWork, refresh, type State } from './state.ts';
import { savedPage, savePage, type SaveFault } from './view/save.ts';
import type { Work } from './work.ts';

/** The page that asks before anything is written. */
export async function showSave(state: State, work: Work, token: string, faults: readonly SaveFault[] = [], status = 200): Promise<Answer> {
  refresh(state);
  const checked = await checkedWork(state, work);
  const files = filesToSave(state.options.folder, checked.files);
  return showing(savePage({ work, checked, files, token, folder: state.options.folder, faults }), status);
}

export async function showSaved(state: State, work: Work): Promise<Answer> {
  refresh(state);
  return showing(savedPage({ work, checked: await checkedWork(state, work), folder: state.options.folder }));
}

/** Writes the files that were ticked, if they are still what the page showed. What cannot be written is told, and the work stays. */
export async function save(state: State, work: Work, form: FormData, token: string): Promise<Answer> {
  refresh(state);
  const checked = await checkedWork(state, work);
  const asked = form.getAll('write');
  const files = filesToSave(state.options.folder, checked.files).filter(({ file }) => asked.includes(file.kind));
  if (files.length === 0) return showSave(state, withNotice(work, ''), token, [{ path: 'ยังไม่ได้เลือก', found: 'ยังไม่ได้เลือกไฟล์ที่จะเขียน', fix: 'ทำเครื่องหมายหน้าไฟล์ที่ต้องการเขียน แล้วกดบันทึกอีกครั้ง' }], 422);
  const stale = files.flatMap((one) => changedSince(one, form) ?? []);
  if (stale.length > 0) return showSave(state, withNotice(work, ''), token, stale, 409);
  const faults: SaveFault[] = [];
  const saved: SavedFile[] = [];
  for (const one of files) {
    const fault = written(state, one, saved);
    if (fault) faults.push(fault);
  }
  const next = { ...work, ...(saved.length > 0 && { saved: [...(work.saved ?? []).filter(({ path }) => !saved.some((one) => one.path === path)), ...saved] }), notice: saved.length > 0 ? `เขียนแล้ว ${saved.map(({ path }) => path).join(' ')}` : '' };
  state.works.set(work.id, next);
  return faults.length > 0 ? showSave(state, next, token, faults, 500) : goingTo(paths.saved(work.id));
}

/** Says what is no longer as the page showed it: the file that is there, or what would be written. */
function changedSince({ file, seen }: FileToSave, form: FormData): SaveFault | undefined {
  const fix = 'ดูข้างล่างซึ่งเทียบใหม่แล้ว แล้วเลือกและบันทึกอีกครั้ง';
  if (seen !== textIn(form, `seen-${file.kind}`)) return { path: file.path, found: 'ไฟล์เดิมเปลี่ยนไปหลังจากเปิดหน้านี้ จึงยังไม่เขียน', fix };
  return sha256(file.text) === textIn(form, `shown-${file.kind}`) ? undefined : { path: file.path, found: 'สิ่งที่จะเขียนเปลี่ยนไปหลังจากเปิดหน้านี้ จึงยังไม่เขียน', fix };
}

function written({ options }: State, { file }: FileToSave, saved: SavedFile[]): SaveFault | undefined {
  try {
    saved.push(saveFile(options.folder, file, options.write));
    return undefined;
  } catch (error) {
    return { path: file.path, ...writeFault(error) };
  }
}
