import { describe, expect, test } from 'vitest';
import { movedSiteRules, retiredPathRules, serverRules, type RulesFile } from './server-rules.ts';
import type { RetiredPaths } from './retired-paths.ts';

const example: RetiredPaths = {
  base: '/ita/',
  moved: [
    { from: '/ita/2565/o42/', to: '/ita/2565/o41/#f1' },
    { from: '/ita/2565/files/แผน 1.pdf', to: 'https://other.example/a%2Fb?id=1' },
    { from: '/ita/2564/', to: '/ita/2565/' },
  ],
  gone: ['/ita/2565/files/plan (1).pdf', '/ita/2563/'],
};

const text = (files: readonly RulesFile[], server: string) => files.find((file) => file.server === server)?.text;

test('every server has a file of its own', () => {
  expect(serverRules.map(({ server, file }) => `${server}/${file}`)).toEqual(['apache/.htaccess', 'nginx/ita.conf', 'iis/web.config', 'netlify/_redirects', 'cloudflare/_redirects']);
});

describe('retired addresses', () => {
  const files = retiredPathRules(example);
  test('for Apache', () => {
    expect(text(files, 'apache')).toMatchInlineSnapshot(`
      "# ที่อยู่ที่ย้ายหรือยกเลิกแล้ว สำหรับ Apache 2.4 ขึ้นไป ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # วางเป็นไฟล์ .htaccess ในโฟลเดอร์ของเว็บไซต์ ที่ตรงกับที่อยู่ /ita/
      # ถ้าที่นั่นมี .htaccess อยู่แล้ว ให้นำข้อความนี้ไปต่อท้าย

      # ย้ายแล้ว: ตอบ 301
      RedirectMatch 301 "^/ita/2564(?:/(?:index\\.html)?)?$" "/ita/2565/"
      <If "%{REQUEST_URI} =~ m#^/ita/2565/files/แผน\\x201\\.pdf(?:/(?:index\\.html)?)?$#">
        Redirect 301 "/ita/2565/files/แผน 1.pdf/index.html" "https://other.example/a%2Fb?id=1"
        Redirect 301 "/ita/2565/files/แผน 1.pdf/" "https://other.example/a%2Fb?id=1"
        Redirect 301 "/ita/2565/files/แผน 1.pdf" "https://other.example/a%2Fb?id=1"
      </If>
      RedirectMatch 301 "^/ita/2565/o42(?:/(?:index\\.html)?)?$" "/ita/2565/o41/?#f1"

      # ยกเลิกแล้ว: ตอบ 410 พร้อมหน้าที่บอกเหตุผล
      <If "reqenv('REDIRECT_STATUS') != '410'">
        RedirectMatch 410 "^/ita/2563(?:/(?:index\\.html)?)?$"
        RedirectMatch 410 "^/ita/2565/files/plan\\x20\\(1\\)\\.pdf(?:/(?:index\\.html)?)?$"
      </If>
      <If "%{REQUEST_URI} =~ m#^/ita/2563(?:/(?:index\\.html)?)?$#">
        ErrorDocument 410 "/ita/2563/index.html"
      </If>
      <If "%{REQUEST_URI} =~ m#^/ita/2565/files/plan\\x20\\(1\\)\\.pdf(?:/(?:index\\.html)?)?$#">
        ErrorDocument 410 "/ita/2565/files/plan%20%281%29.pdf/index.html"
      </If>
      "
    `);
  });
  test('for nginx', () => {
    expect(text(files, 'nginx')).toMatchInlineSnapshot(`
      "# ที่อยู่ที่ย้ายหรือยกเลิกแล้ว สำหรับ nginx ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # ผู้ดูแลเครื่องอ้างถึงไฟล์นี้ด้วยคำสั่ง include ใน server ของเว็บไซต์ที่ /ita/ แล้วสั่ง nginx -s reload

      # ย้ายแล้ว: ตอบ 301
      location = "/ita/2564/" { absolute_redirect off; return 301 "/ita/2565/$is_args$args"; }
      location = "/ita/2564" { absolute_redirect off; return 301 "/ita/2565/$is_args$args"; }
      location = "/ita/2564/index.html" { absolute_redirect off; return 301 "/ita/2565/$is_args$args"; }
      location = "/ita/2565/files/แผน 1.pdf/" { absolute_redirect off; return 301 "https://other.example/a%2Fb?id=1"; }
      location = "/ita/2565/files/แผน 1.pdf" { absolute_redirect off; return 301 "https://other.example/a%2Fb?id=1"; }
      location = "/ita/2565/files/แผน 1.pdf/index.html" { absolute_redirect off; return 301 "https://other.example/a%2Fb?id=1"; }
      location = "/ita/2565/o42/" { absolute_redirect off; return 301 "/ita/2565/o41/$is_args$args#f1"; }
      location = "/ita/2565/o42" { absolute_redirect off; return 301 "/ita/2565/o41/$is_args$args#f1"; }
      location = "/ita/2565/o42/index.html" { absolute_redirect off; return 301 "/ita/2565/o41/$is_args$args#f1"; }

      # ยกเลิกแล้ว: ตอบ 410 พร้อมหน้าที่บอกเหตุผล
      location = "/ita/2563/" { error_page 410 @ita_gone/ita/; return 410; }
      location = "/ita/2563" { error_page 410 @ita_gone/ita/; return 410; }
      location = "/ita/2563/index.html" { error_page 410 @ita_gone/ita/; return 410; }
      location = "/ita/2565/files/plan (1).pdf/" { error_page 410 @ita_gone/ita/; return 410; }
      location = "/ita/2565/files/plan (1).pdf" { error_page 410 @ita_gone/ita/; return 410; }
      location = "/ita/2565/files/plan (1).pdf/index.html" { error_page 410 @ita_gone/ita/; return 410; }
      location @ita_gone/ita/ { try_files $uri \${uri}index.html $uri/index.html =410; }
      "
    `);
  });
  test('for IIS', () => {
    expect(text(files, 'iis')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <!-- ที่อยู่ที่ย้ายหรือยกเลิกแล้ว สำหรับ IIS 7.5 ขึ้นไป ที่มีโมดูล URL Rewrite ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง -->
      <!-- วางเป็นไฟล์ web.config ในโฟลเดอร์ของเว็บไซต์ ที่ตรงกับที่อยู่ /ita/ ถ้าที่นั่นมีอยู่แล้ว ให้นำส่วนในไปใส่ไฟล์เดิม -->
      <configuration>
        <system.webServer>
          <rewrite>
            <rules>
              <rule name="ITA 301-1 /ita/2564" stopProcessing="true">
                <match url="^2564(?:/(?:index\\.html)?)?$" ignoreCase="false" />
                <action type="Redirect" url="/ita/2565/" redirectType="Permanent" />
              </rule>
              <rule name="ITA 301-2 /ita/2565/files/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf" stopProcessing="true">
                <match url="^2565/files/แผน 1\\.pdf(?:/(?:index\\.html)?)?$" ignoreCase="false" />
                <action type="Redirect" url="https://other.example/a%2Fb?id=1" appendQueryString="false" redirectType="Permanent" />
              </rule>
              <rule name="ITA 301-3 /ita/2565/o42" stopProcessing="true">
                <match url="^2565/o42(?:/(?:index\\.html)?)?$" ignoreCase="false" />
                <action type="Redirect" url="/ita/2565/o41/#f1" appendQueryString="false" redirectType="Permanent" />
              </rule>
              <rule name="ITA 410-1 /ita/2563" stopProcessing="true">
                <match url="^2563(?:/(?:index\\.html)?)?$" ignoreCase="false" />
                <action type="CustomResponse" statusCode="410" statusReason="Gone" statusDescription="Gone" />
              </rule>
              <rule name="ITA 410-2 /ita/2565/files/plan%20%281%29.pdf" stopProcessing="true">
                <match url="^2565/files/plan \\(1\\)\\.pdf(?:/(?:index\\.html)?)?$" ignoreCase="false" />
                <action type="CustomResponse" statusCode="410" statusReason="Gone" statusDescription="Gone" />
              </rule>
            </rules>
          </rewrite>
        </system.webServer>
        <location path="2563">
          <system.webServer>
            <httpErrors errorMode="Custom" existingResponse="Replace">
              <remove statusCode="410" subStatusCode="-1" />
              <error statusCode="410" subStatusCode="-1" prefixLanguageFilePath="" path="ita\\2563\\index.html" responseMode="File" />
            </httpErrors>
          </system.webServer>
        </location>
        <location path="2565/files/plan (1).pdf">
          <system.webServer>
            <httpErrors errorMode="Custom" existingResponse="Replace">
              <remove statusCode="410" subStatusCode="-1" />
              <error statusCode="410" subStatusCode="-1" prefixLanguageFilePath="" path="ita\\2565\\files\\plan (1).pdf\\index.html" responseMode="File" />
            </httpErrors>
          </system.webServer>
        </location>
      </configuration>
      "
    `);
  });
  test('for Netlify', () => {
    expect(text(files, 'netlify')).toMatchInlineSnapshot(`
      "# ที่อยู่ที่ย้ายหรือยกเลิกแล้ว สำหรับ Netlify ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ ถ้าที่นั่นมีอยู่แล้ว ให้นำข้อความนี้ไปไว้ก่อนของเดิม

      # ย้ายแล้ว: ตอบ 301
      /ita/2564/ /ita/2565/ 301!
      /ita/2564/index.html /ita/2565/ 301!
      /ita/2565/files/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf/ https://other.example/a%2Fb?id=1 301!
      /ita/2565/files/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf/index.html https://other.example/a%2Fb?id=1 301!
      /ita/2565/o42/ /ita/2565/o41/#f1 301!
      /ita/2565/o42/index.html /ita/2565/o41/#f1 301!

      # ยกเลิกแล้ว: ตอบ 410 พร้อมหน้าที่บอกเหตุผล
      /ita/2563/ /ita/2563/index.html 410!
      /ita/2563/index.html /ita/2563/index.html 410!
      /ita/2565/files/plan%20(1).pdf/ /ita/2565/files/plan%20%281%29.pdf/index.html 410!
      /ita/2565/files/plan%20(1).pdf/index.html /ita/2565/files/plan%20%281%29.pdf/index.html 410!
      "
    `);
  });
  test('for Cloudflare', () => {
    expect(text(files, 'cloudflare')).toMatchInlineSnapshot(`
      "# ที่อยู่ที่ย้ายหรือยกเลิกแล้ว สำหรับ Cloudflare Pages ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ ถ้าที่นั่นมีอยู่แล้ว ให้นำข้อความนี้ไปไว้ก่อนของเดิม
      # Cloudflare ตอบ 410 จากไฟล์นี้ไม่ได้ หน้าที่ยกเลิกแล้ว 2 หน้าจึงแสดงหน้าบอกเหตุผลด้วยสถานะ 200

      # ย้ายแล้ว: ตอบ 301
      /ita/2564/ /ita/2565/ 301
      /ita/2564 /ita/2565/ 301
      /ita/2564/index.html /ita/2565/ 301
      /ita/2565/files/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf/ https://other.example/a%2Fb?id=1 301
      /ita/2565/files/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf https://other.example/a%2Fb?id=1 301
      /ita/2565/files/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf/index.html https://other.example/a%2Fb?id=1 301
      /ita/2565/o42/ /ita/2565/o41/#f1 301
      /ita/2565/o42 /ita/2565/o41/#f1 301
      /ita/2565/o42/index.html /ita/2565/o41/#f1 301
      "
    `);
  });
});

describe('a site that moved to another host', () => {
  const files = movedSiteRules('https://old.example/ita/', 'https://new.example/');
  test('for Apache', () => {
    expect(text(files, 'apache')).toMatchInlineSnapshot(`
      "# เว็บไซต์ย้ายไปที่อยู่ใหม่แล้ว กฎนี้สำหรับที่เดิมบน Apache 2.4 ขึ้นไป ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # วางเป็นไฟล์ .htaccess ในโฟลเดอร์ของเว็บไซต์เดิม

      <If "%{HTTP_HOST} !~ m#^new\\.example(?::(?:80|443))?$#i">
        Redirect 301 "/ita/" "https://new.example/"
        Redirect 301 "/ita" "https://new.example/"
      </If>
      "
    `);
  });
  test('for nginx', () => {
    expect(text(files, 'nginx')).toMatchInlineSnapshot(`
      "# เว็บไซต์ย้ายไปที่อยู่ใหม่แล้ว กฎนี้สำหรับที่เดิมบน nginx ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # ผู้ดูแลเครื่องอ้างถึงไฟล์นี้ด้วยคำสั่ง include ใน server ของเว็บไซต์เดิม แล้วสั่ง nginx -s reload

      if ($http_host !~* "^new\\.example(?::(?:80|443))?$") {
        rewrite "(?s)^/ita(?:/(.*))?$" "https://new.example/$1" permanent;
      }
      "
    `);
  });
  test('for IIS', () => {
    expect(text(files, 'iis')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <!-- เว็บไซต์ย้ายไปที่อยู่ใหม่แล้ว กฎนี้สำหรับที่เดิมบน IIS 7.5 ขึ้นไป ที่มีโมดูล URL Rewrite ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง -->
      <!-- วางเป็นไฟล์ web.config ในโฟลเดอร์ของเว็บไซต์เดิม -->
      <configuration>
        <system.webServer>
          <rewrite>
            <rules>
              <rule name="ITA 301 /ita/" stopProcessing="true">
                <match url="^(.*)$" ignoreCase="false" />
                <conditions>
                  <add input="{HTTP_HOST}" pattern="^new\\.example(?::(?:80|443))?$" negate="true" />
                </conditions>
                <action type="Redirect" url="https://new.example/{R:1}" redirectType="Permanent" />
              </rule>
            </rules>
          </rewrite>
        </system.webServer>
      </configuration>
      "
    `);
  });
  test('for Netlify', () => {
    expect(text(files, 'netlify')).toMatchInlineSnapshot(`
      "# เว็บไซต์ย้ายไปที่อยู่ใหม่แล้ว กฎนี้สำหรับที่เดิมบน Netlify ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ของเว็บไซต์เดิม

      /ita/* https://new.example/:splat 301!
      "
    `);
  });
  test('for Cloudflare', () => {
    expect(text(files, 'cloudflare')).toMatchInlineSnapshot(`
      "# เว็บไซต์ย้ายไปที่อยู่ใหม่แล้ว กฎนี้สำหรับที่เดิมบน Cloudflare Pages ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง
      # วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ของเว็บไซต์เดิม

      /ita https://new.example/ 301
      /ita/* https://new.example/:splat 301
      "
    `);
  });
});

test('a site that moved into a folder of its old place leaves what lies there', () => {
  const rules = movedSiteRules('https://old.example/', 'https://old.example/ita/').map(({ server, text: all }) => [server, all.split('\n').filter((line) => /^[^#]*old\.example|ita(?:\/|\()/.test(line)).map((line) => line.trim())]);
  expect(Object.fromEntries(rules)).toMatchInlineSnapshot(`
    {
      "apache": [
        "<If "%{REQUEST_URI} !~ m#^/ita(?:/|$)#">",
        "Redirect 301 "/" "https://old.example/ita/"",
      ],
      "cloudflare": [
        "/ita /ita/ 301",
        "/ita/* /ita/:splat 200",
        "/* https://old.example/ita/:splat 301",
      ],
      "iis": [
        "<match url="^(?!ita(?:/|$))(.*)$" ignoreCase="false" />",
        "<action type="Redirect" url="https://old.example/ita/{R:1}" redirectType="Permanent" />",
      ],
      "netlify": [
        "/ita/* /ita/:splat 200!",
        "/* https://old.example/ita/:splat 301!",
      ],
      "nginx": [
        "rewrite "(?s)^/(?!ita(?:/|$))(.*)$" "https://old.example/ita/$1" permanent;",
      ],
    }
  `);
});

test('two addresses of one place, and no addresses at all, give files without rules', () => {
  const files = [...movedSiteRules('http://old.example/', 'https://old.example/'), ...retiredPathRules({ base: '/', moved: [], gone: [] })];
  for (const { server, text: all } of files) {
    const lines = all.trim().split('\n');
    expect(server === 'iis' ? lines.slice(-2) : lines.filter((line) => !line.startsWith('#'))).toEqual(server === 'iis' ? ['<configuration>', '</configuration>'] : []);
  }
});

test('what a server cannot take is left to the pages on plain hosting, and counted', () => {
  const odd = retiredPathRules({ base: '/', moved: [{ from: '/a:b/', to: '/c/' }, { from: `/${'ก'.repeat(80)}/`, to: `/${'ข'.repeat(80)}/` }], gone: ['/x*/', '/y./', '/z/'] });
  const left = (server: string) => /อีก (\d+) ที่อยู่/.exec(text(odd, server) ?? '')?.[1];
  expect(['apache', 'nginx', 'iis', 'netlify', 'cloudflare'].map(left)).toEqual([undefined, undefined, '3', '2', '3']);
});

test('more lines than Cloudflare reads are told', () => {
  const many = { base: '/', moved: Array.from({ length: 700 }, (_, at) => ({ from: `/${at}/`, to: '/' })), gone: [] };
  expect(text(retiredPathRules(many), 'cloudflare')).toContain('# Cloudflare อ่านเพียง 2000 บรรทัดแรกจาก 2100 บรรทัด');
});
