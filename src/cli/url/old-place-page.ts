/**
 * A page for the place that a whole site has left: it stands alone, without the style sheets of the site, and leads to the new address at once,
 * or by a link. Thai first.
 */
export function oldPlacePage(target: string, anchors: readonly string[]): string {
  const to = escaped(target);
  const list = anchors.map((anchor) => `<li id="${escaped(anchor)}"><a href="${to}#${escaped(anchor)}">${escaped(anchor)}</a></li>`).join('');
  return `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${to}">
<title>เว็บไซต์ย้ายไปที่อยู่ใหม่</title>
</head>
<body>
<main>
<h1>เว็บไซต์ย้ายไปที่อยู่ใหม่</h1>
<p>หน้านี้อยู่ที่ <a href="${to}">${to}</a></p>
<p lang="en">This page has moved to the address above.</p>
${list === '' ? '' : `<ul>${list}</ul>\n`}</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
