import Heading4 from './Heading4.astro';
import Heading5 from './Heading5.astro';
import Heading6 from './Heading6.astro';

/** What stands for the elements of an author's text: headings carry no id, since anchors come from data alone. */
export const proseComponents = { h3: Heading4, h4: Heading4, h5: Heading5, h6: Heading6 };
