import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';

/** Answers lead to the main website of the agency, which is what the survey asks for. */
export const ownDomain: Rule = {
  id: 'OIT-AGY-453',
  severity: 'warning',
  about: 'คำตอบชี้ไปที่เว็บไซต์หลักของหน่วยงาน',
  meaning: 'แบบตรวจถามว่าข้อมูลอยู่บนเว็บไซต์หลักหรือไม่ ที่อยู่อื่นอาจไม่ได้คะแนน',
  excusable: true,
  examples: [
    { file: 'agencies/bansuan/2567/answers.yaml', instead: 'https://www.example.go.th/structure', broken: 'https://bansuan.blogspot.com/structure' },
  ],
  check: ({ agencies, answers, site }) =>
    answers.flatMap(({ data, path, source }) => {
      const website = agencies.find((one) => one.path.agency === path.agency)?.data.website;
      if (website === undefined) return [];
      const own = [website, site?.data.address ?? website].map(hostOf);
      return data.answers.flatMap(({ item, urls = [] }, index) =>
        urls.flatMap((url, at): readonly Problem[] =>
          own.some((host) => isWithin(hostOf(url), host)) || isPlatform(hostOf(url))
            ? []
            : [
                {
                  rule: 'OIT-AGY-453',
                  file: source.file,
                  place: source.placeOf(['answers', index, 'urls', at]),
                  about: item,
                  found: `ที่อยู่บน ${hostOf(url)}`,
                  expected: `ที่อยู่บน ${own[0] ?? ''}`,
                  fix: 'ใช้หน้าบนเว็บไซต์หลัก ถ้าข้อมูลต้องอยู่ที่อื่นจริงให้บันทึกข้อยกเว้นพร้อมเหตุผล',
                },
              ],
        ),
      );
    }),
};

/** The host of a web address, without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Whether a host is another or below it. */
export function isWithin(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}

/** Places where files and posts are put that are not a website of one's own. */
export function isPlatform(host: string): boolean {
  return ['facebook.com', 'fb.watch', 'drive.google.com', 'docs.google.com', 'dropbox.com', '1drv.ms', 'onedrive.live.com', 'line.me', 'lin.ee', 'youtube.com', 'youtu.be', 'tiktok.com'].some((one) => isWithin(host, one));
}
