/** The addresses of the studio, below its own origin. */
export const paths = {
  start: '/',
  imports: '/imports',
  work: (id: number) => `/imports/${id}`,
  correct: (id: number) => `/imports/${id}/correct`,
  step: (id: number, step: Step) => `/imports/${id}/${step}`,
  save: (id: number) => `/imports/${id}/save`,
  saved: (id: number) => `/imports/${id}/saved`,
  style: '/style.css',
  icon: '/icon.svg',
  script: '/page/studio.ts',
} as const;

/** What can be done to a whole import. */
export const steps = ['undo', 'redo', 'restart', 'close', 'reopen'] as const;

export type Step = (typeof steps)[number];

export function isStep(text: string | undefined): text is Step {
  return steps.some((step) => step === text);
}
