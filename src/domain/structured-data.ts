/** What schema.org needs of an agency. */
type Described = {
  readonly name: string;
  readonly shortName: string;
  readonly englishName?: string | undefined;
  readonly website?: string | undefined;
  readonly district?: string | undefined;
  readonly province?: string | undefined;
};

/** An agency as structured data; `url` is the address of its page on this site. */
export function agencyJsonLd({ name, shortName, englishName, website, district, province }: Described, url: string): object {
  return {
    '@type': 'GovernmentOrganization',
    name,
    alternateName: englishName === undefined ? shortName : [shortName, englishName],
    url,
    ...(website !== undefined && { sameAs: website }),
    ...(province !== undefined && {
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'TH',
        addressRegion: province,
        ...(district !== undefined && { addressLocality: district }),
      },
    }),
  };
}
