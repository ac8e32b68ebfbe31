import { hostOf, isPlatform } from '../agency/own-domain.ts';
import type { Rule } from '../rule.ts';

/** An answer that is only on a platform is not on the agency's website. */
export const ownEvidence: Rule = {
  id: 'OIT-LNK-704',
  severity: 'warning',
  about: 'คำตอบไม่ได้อยู่บนเฟซบุ๊กหรือไดรฟ์เพียงแห่งเดียว',
  meaning: 'แบบตรวจรับเฉพาะข้อมูลบนเว็บไซต์ของหน่วยงาน และไฟล์บนไดรฟ์อาจต้องขอสิทธิ์จึงเปิดได้',
  excusable: true,
  examples: [
    { file: 'agencies/bansuan/2567/answers.yaml', instead: 'https://www.example.go.th/structure', broken: 'https://drive.google.com/file/d/abc' },
  ],
  check: ({ answers }) =>
    answers.flatMap(({ data, source }) =>
      data.answers.flatMap(({ item, urls }, index) =>
        urls?.every((url) => isPlatform(hostOf(url)))
          ? [
              {
                rule: 'OIT-LNK-704',
                file: source.file,
                place: source.placeOf(['answers', index, 'urls']),
                about: item,
                found: `ข้อ ${item} ที่ตอบด้วย ${urls.map(hostOf).join(' ')} เท่านั้น`,
                expected: 'หน้าบนเว็บไซต์ของหน่วยงาน',
                fix: 'นำข้อมูลมาไว้บนเว็บไซต์ แล้วใส่ที่อยู่ของหน้านั้น',
              },
            ]
          : [],
      ),
    ),
};
