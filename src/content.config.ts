import { defineCollection } from 'astro:content';
import { contentLoader } from './reader/loader.ts';
import { agency } from './schemas/agency.ts';
import { analysis } from './schemas/analysis.ts';
import { answers } from './schemas/answers.ts';
import { catalogue } from './schemas/catalogue.ts';
import { decisions } from './schemas/decisions.ts';
import { measures } from './schemas/measures.ts';
import { page } from './schemas/page.ts';
import { results } from './schemas/results.ts';
import { site } from './schemas/site.ts';
import { submissions } from './schemas/submissions.ts';

type YearPath = { readonly agency: string; readonly year: number };
const yearId = ({ agency, year }: YearPath) => `${agency}/${year}`;

export const collections = {
  site: defineCollection({ loader: contentLoader('site', ({ site }) => (site ? [site] : []), () => 'site'), schema: site }),
  catalogues: defineCollection({
    loader: contentLoader('catalogues', ({ catalogues }) => catalogues, ({ year }: YearPath) => String(year)),
    schema: catalogue,
  }),
  agencies: defineCollection({
    loader: contentLoader('agencies', ({ agencies }) => agencies, ({ agency }: YearPath) => agency),
    schema: agency,
  }),
  analyses: defineCollection({ loader: contentLoader('analyses', ({ analyses }) => analyses, yearId), schema: analysis }),
  measures: defineCollection({ loader: contentLoader('measures', ({ measures }) => measures, yearId), schema: measures }),
  results: defineCollection({ loader: contentLoader('results', ({ results }) => results, yearId), schema: results }),
  answers: defineCollection({ loader: contentLoader('answers', ({ answers }) => answers, yearId), schema: answers }),
  submissions: defineCollection({ loader: contentLoader('submissions', ({ submissions }) => submissions, yearId), schema: submissions }),
  decisions: defineCollection({ loader: contentLoader('decisions', ({ decisions }) => (decisions ? [decisions] : []), () => 'decisions'), schema: decisions }),
  pages: defineCollection({
    loader: contentLoader('pages', ({ pages }) => pages, ({ page }: { readonly page: string }) => page),
    schema: page,
  }),
};
