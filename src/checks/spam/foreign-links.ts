import { placeOfNode } from '../../reader/body.ts';
import type { Place } from '../../reader/problem.ts';
import { hostOf, isPlatform, isWithin } from '../agency/own-domain.ts';
import { bodyLinks } from '../links/body-links.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { rowsOf } from '../year-of.ts';

/** Domains that only Thai public bodies, schools, the army and registered associations get. */
const publicDomains = ['go.th', 'ac.th', 'mi.th', 'or.th'];

/** Links of a report lead to public bodies; another host is named in `site.yaml` on purpose. */
export const foreignLinks: Rule = {
  id: 'OIT-SPM-603',
  severity: 'warning',
  about: 'ลิงก์ออกนอกเว็บไซต์พาไปเว็บไซต์ที่ไว้ใจ',
  meaning: 'ลิงก์ไปเว็บไซต์อื่นอาจถูกฝังไว้ หรือวันหน้าเปลี่ยนเจ้าของ',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'อ่านเพิ่มที่ [บทความ](https://cheap-pills.example/th)',
      sound: 'อ่านเพิ่มที่ [สำนักงาน ป.ป.ช.](https://www.nacc.go.th)',
    },
  ],
  check: (content) => {
    const trusted = trustedHosts(content);
    return outgoing(content)
      .filter(({ url }) => URL.canParse(url) && !isPlatform(hostOf(url)) && !trusted.some((host) => isWithin(hostOf(url), host)))
      .map(({ file, place, url }) => ({
        rule: 'OIT-SPM-603',
        file,
        place,
        about: hostOf(url),
        found: `ลิงก์ไป ${hostOf(url)}`,
        expected: `เว็บไซต์ของรัฐ (${publicDomains.map((domain) => `.${domain}`).join(' ')}) หรือโดเมนใน trustedHosts ของ site.yaml`,
        fix: 'ลบลิงก์ หรือเพิ่มโดเมนใน trustedHosts ถ้าตั้งใจเชื่อมโยง',
      }));
  },
};

function trustedHosts({ agencies, site }: ContentToCheck): readonly string[] {
  const own = [site?.data.address, ...agencies.map(({ data }) => data.website)].flatMap((address) => (address === undefined ? [] : [hostOf(address)]));
  return [...publicDomains, ...own, ...(site?.data.trustedHosts ?? [])];
}

function outgoing(content: ContentToCheck): readonly { readonly file: string; readonly place: Place; readonly url: string }[] {
  const links = bodyLinks(content).flatMap(({ source, node }) => (/^https?:/i.test(node.url ?? '') ? [{ file: source.file, place: placeOfNode(source, node), url: node.url ?? '' }] : []));
  const evidence = content.results.flatMap(({ data, source }) =>
    rowsOf('results', data.results).flatMap(({ data: row, at }) =>
      (row.evidence ?? []).flatMap(({ url }, index) => (url === undefined ? [] : [{ file: source.file, place: source.placeOf([...at, 'evidence', index, 'url']), url }])),
    ),
  );
  return [...links, ...evidence];
}
