import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Whether a node is an element; its name and attributes are then in small letters. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The value of a property in the style of an element, in small letters; office programs write some under names of their own. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  for (const declaration of (attributeOf(element, 'style') ?? '').split(';')) {
    const [name, ...value] = declaration.split(':');
    if (name?.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return undefined;
}

/** The text below a node as it is written, nothing left out. */
export function writtenText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(writtenText).join('') : '';
}

/** Whether the page hides an element. */
export function isHidden(element: HtmlElement): boolean {
  return attributeOf(element, 'hidden') !== undefined || styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all';
}
