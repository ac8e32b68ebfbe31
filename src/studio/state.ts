import type { Content } from '../reader/content.ts';
import { readContent } from '../reader/content.ts';
import { checkedResult, type Checked } from './checked.ts';
import type { WriteFile } from './save.ts';
import { resultOf, type Work } from './work.ts';
import type { RefusedFile, Start } from './view/start.ts';

/** What a studio is started with. */
export type StudioOptions = {
  /** The content folder. */
  readonly folder: string;
  /** The day of import as a stored date. */
  readonly today: string;
  readonly write: WriteFile;
};

/** All that a run remembers; nothing of it is on the disk. */
export type State = {
  readonly options: StudioOptions;
  readonly works: Map<number, Work>;
  /** The work that was taken off the list last. */
  closed: Work | undefined;
  content: Content;
  count: number;
  refused: readonly RefusedFile[];
  chosen: Start['chosen'];
};

export function newState(options: StudioOptions): State {
  return { options, works: new Map(), closed: undefined, content: readContent(options.folder).content, count: 0, refused: [], chosen: {} };
}

/** Reads the content folder again, because the officer may edit files beside the studio. */
export function refresh(state: State): Content {
  state.content = readContent(state.options.folder).content;
  return state.content;
}

/** What a work comes to, with what the checker says. */
export function checkedWork({ options, content }: State, work: Work): Promise<Checked> {
  return checkedResult(resultOf(work, content, options.today), options.folder);
}

/** Agencies of the content folder that reports can be imported for, and the years with a catalogue, newest first. */
export function choicesOf({ agencies, catalogues, files }: Content): Pick<Start, 'agencies' | 'years'> {
  return {
    agencies: agencies.map(({ source, data }) => {
      const folder = source.file.split('/')[1] ?? '';
      const years = files.flatMap((file) => (file.startsWith(`agencies/${folder}/`) ? (/^\d{4}$/.exec(file.split('/')[2] ?? '') ?? []) : []));
      return { folder, name: data.name, years: [...new Set(years)].map(Number) };
    }),
    years: catalogues.map(({ path }) => path.year).sort((a, b) => b - a),
  };
}
