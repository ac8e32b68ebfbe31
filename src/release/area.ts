import { dirname, join, resolve } from 'node:path';

/** Where releases are made and kept on this machine; none of it is content, and git does not know it. */
export type ReleaseArea = {
  readonly folder: string;
  /** The site that would be published next. */
  readonly candidate: string;
  readonly candidateFacts: string;
  /** One folder for each kept release, and its facts beside it. */
  readonly releases: string;
  /** What a publication has set out to do; there only while it is under way, or after it was killed. */
  readonly intent: string;
  readonly lock: string;
  /** The content as it was before the command on addresses that is at work. */
  readonly undo: string;
  /** The published site: a link to one of the releases. */
  readonly published: string;
};

/** The area of this project: `.releases`, and `dist` beside it, unless the environment names another folder (tests do). */
export function releaseArea(): ReleaseArea {
  const folder = resolve(process.env['SITE_RELEASES'] ?? '.releases');
  return {
    folder,
    candidate: join(folder, 'candidate'),
    candidateFacts: join(folder, 'candidate.json'),
    releases: join(folder, 'kept'),
    intent: join(folder, 'publishing.json'),
    lock: join(folder, 'lock'),
    undo: join(folder, 'undo'),
    published: join(dirname(folder), 'dist'),
  };
}

/** The name of a release's folder. */
export function releaseName(release: number): string {
  return String(release).padStart(4, '0');
}
