import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Heading5 from './Heading5.astro';
import Heading6 from './Heading6.astro';

/*
 * What stands for the headings of an author's MDX: they carry no id, since anchors come from data alone.
 * Authors begin at `##`; in a report that is a heading within a section of the page.
 */
export const reportProse = { h2: Heading4, h3: Heading5, h4: Heading6, h5: Heading6, h6: Heading6 };
export const pageProse = { h2: Heading2, h3: Heading3, h4: Heading4, h5: Heading5, h6: Heading6 };
