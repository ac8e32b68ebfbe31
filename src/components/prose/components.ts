import { jsx } from 'astro/jsx-runtime';
import Attachment from './Attachment.astro';
import Cell from './Cell.astro';
import Figure from './Figure.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Heading5 from './Heading5.astro';
import Heading6 from './Heading6.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';

/** A file that a component of the text names: its address, and what is known of it. */
export type ProseFile = { readonly href: string; readonly bytes: number; readonly older?: readonly object[]; readonly width?: number; readonly height?: number };

type WithFile = { readonly file: string };

/*
 * What stands for the headings of an author's MDX: they carry no id, since anchors come from data alone.
 * Authors begin at `##`; in a report that is a heading within a section of the page.
 */
const cellAs = (as: 'th' | 'td') => (props: object) => jsx(Cell, { ...props, as });
const cells = { th: cellAs('th'), td: cellAs('td') };
const reportHeadings = { h2: Heading4, h3: Heading5, h4: Heading6, h5: Heading6, h6: Heading6 };
const pageHeadings = { h2: Heading2, h3: Heading3, h4: Heading4, h5: Heading5, h6: Heading6 };

/** What an author may write in a text page. */
export const pageProse = { ...pageHeadings, ...cells, Note, Quote };

/** What an author may write in a report; the author names a file, and `files` knows the rest. */
export function reportProse(files: ReadonlyMap<string, ProseFile>) {
  const withFile = (component: unknown) => (props: WithFile) => jsx(component, { ...props, ...files.get(props.file) });
  return { ...reportHeadings, ...cells, Note, Quote, Figure: withFile(Figure), Attachment: withFile(Attachment) };
}
