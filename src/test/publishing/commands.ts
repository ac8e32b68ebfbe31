import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { plainEnvironment, projectCopy } from '../project-copy.ts';
import type { Answer, Asked } from './commander.ts';
import type { SiteFolder } from './site-folder.ts';

/** Commands of the project on site folders, one at a time. */
export type Commands = {
  readonly run: (site: Pick<SiteFolder, 'content' | 'releases'>, command: string, words?: readonly string[]) => Promise<Answer>;
  readonly stop: () => void;
};

/** Starts a process that runs commands in a copy of the project; the caller stops it. */
export function startCommands(): Commands {
  const project = projectCopy();
  const child = fork('src/test/publishing/commander.ts', { cwd: project, env: plainEnvironment(), execArgv: [] });
  return {
    run: async ({ content, releases }, command, words = []) => {
      const asked: Asked = { command, words, environment: { SITE_CONTENT: content, SITE_RELEASES: releases } };
      child.send(asked);
      const [answer] = (await once(child, 'message')) as [Answer];
      return answer;
    },
    stop: () => {
      child.kill();
      rmSync(project, { recursive: true, force: true });
    },
  };
}
