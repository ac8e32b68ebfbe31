import { percentPath, scriptPattern } from './escape.ts';
import { pageFile, retiredPlaces, type RetiredPaths } from './retired-paths.ts';
import { rulesText, say } from './rules-text.ts';
import { hostPattern, siteMove, type SiteMove } from './site-move.ts';
import { targetText, type Target } from './target.ts';

/**
 * `web.config` for IIS 7.5 and later with the URL Rewrite module, to stand in the folder of the base. The answer 410 takes its page from
 * `httpErrors`, by its path below the root of the site; names that Windows cannot hold are left out, as one of them would stop the site.
 * Not tried on a real server: there is none for this project to try it on.
 */
export function iisRules(retired: RetiredPaths): string {
  const { base, moved, gone } = retiredPlaces(retired);
  const kept = { moved: moved.filter(({ place }) => isWindowsPath(place)), gone: gone.filter(isWindowsPath) };
  const left = moved.length + gone.length - kept.moved.length - kept.gone.length;
  return config(
    [
      say.retired('IIS 7.5 ขึ้นไป ที่มีโมดูล URL Rewrite'),
      `วางเป็นไฟล์ web.config ในโฟลเดอร์ของเว็บไซต์ ที่ตรงกับที่อยู่ ${percentPath(base)} ถ้าที่นั่นมีอยู่แล้ว ให้นำส่วนในไปใส่ไฟล์เดิม`,
      ...(left === 0 ? [] : [say.unwritable(left)]),
    ],
    [
      ...kept.moved.flatMap(({ place, target }, at) => rule(`ITA 301-${at + 1} ${percentPath(place)}`, exactly(place, base), redirect(target))),
      ...kept.gone.flatMap((place, at) => rule(`ITA 410-${at + 1} ${percentPath(place)}`, exactly(place, base), [gone410])),
    ],
    folders(kept.gone).flatMap((place) => errorPage(place, base)),
  );
}

const gone410 = '<action type="CustomResponse" statusCode="410" statusReason="Gone" statusDescription="Gone" />';

/** `web.config` for the folder of the old base of a site that moved; requests keep their path and question. */
export function iisMovedSite(oldAddress: string, newAddress: string): string {
  const move = siteMove(oldAddress, newAddress);
  const head = [say.movedSite('IIS 7.5 ขึ้นไป ที่มีโมดูล URL Rewrite'), 'วางเป็นไฟล์ web.config ในโฟลเดอร์ของเว็บไซต์เดิม'];
  return move === undefined ? config([...head, say.samePlace], [], []) : config(head, siteRule(move), []);
}

function siteRule({ oldBase, newAddress, newHost, inside }: SiteMove): readonly string[] {
  const pattern = `^${inside === undefined ? '' : `(?!${scriptPattern(inside)}(?:/|$))`}(.*)$`;
  return rule(`ITA 301 ${percentPath(oldBase)}`, pattern, [
    ...(newHost === undefined ? [] : ['<conditions>', `  <add input="{HTTP_HOST}" pattern="${xml(hostPattern(newHost))}" negate="true" />`, '</conditions>']),
    `<action type="Redirect" url="${xml(newAddress)}{R:1}" redirectType="Permanent" />`,
  ]);
}

function rule(name: string, pattern: string, inner: readonly string[]): readonly string[] {
  return [`<rule name="${xml(name)}" stopProcessing="true">`, `  <match url="${xml(pattern)}" ignoreCase="false" />`, ...indented(inner), '</rule>'];
}

function redirect(target: Target): readonly string[] {
  const own = target.query !== '' || target.fragment !== '' ? ' appendQueryString="false"' : '';
  return [`<action type="Redirect" url="${xml(targetText(target))}"${own} redirectType="Permanent" />`];
}

function errorPage(place: string, base: string): readonly string[] {
  return [
    `<location path="${xml(relative(place, base) || '.')}">`,
    '  <system.webServer>',
    '    <httpErrors errorMode="Custom" existingResponse="Replace">',
    '      <remove statusCode="410" subStatusCode="-1" />',
    `      <error statusCode="410" subStatusCode="-1" prefixLanguageFilePath="" path="${xml(pageFile(place).slice(1).replaceAll('/', '\\'))}" responseMode="File" />`,
    '    </httpErrors>',
    '  </system.webServer>',
    '</location>',
  ];
}

/** Places that are one folder on Windows count once; IIS stops at a second entry for it, as it does at a second rule of one name. */
function folders(places: readonly string[]): readonly string[] {
  return [...new Map(places.toReversed().map((place) => [place.toLowerCase(), place])).values()].toReversed();
}

/** Every spelling of a place and nothing below it, as seen from the folder of the base. */
function exactly(place: string, base: string): string {
  const path = relative(place, base);
  return path === '' ? '^(?:index\\.html)?$' : `^${scriptPattern(path)}(?:/(?:index\\.html)?)?$`;
}

function relative(place: string, base: string): string {
  return place.slice(base.length);
}

/** Whether Windows can hold the file of a place. */
function isWindowsPath(place: string): boolean {
  return !/["*:<>?|\\]|[. ](?:\/|$)/.test(place);
}

function config(head: readonly string[], rules: readonly string[], locations: readonly string[]): string {
  return rulesText([
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...head.map((line) => `<!-- ${line.replaceAll('--', '-%2D')} -->`),
    '<configuration>',
    ...(rules.length === 0 ? [] : ['  <system.webServer>', '    <rewrite>', '      <rules>', ...indented(indented(indented(indented(rules)))), '      </rules>', '    </rewrite>', '  </system.webServer>']),
    ...indented(locations),
    '</configuration>',
  ]);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function xml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
