/** Kinds of public body, with the abbreviation that short names begin with. */
export const agencyKinds = {
  'subdistrict-administration': { term: 'องค์การบริหารส่วนตำบล', abbreviation: 'อบต.' },
  'subdistrict-municipality': { term: 'เทศบาลตำบล', abbreviation: 'ทต.' },
  'town-municipality': { term: 'เทศบาลเมือง', abbreviation: 'ทม.' },
  'city-municipality': { term: 'เทศบาลนคร', abbreviation: 'ทน.' },
  'provincial-administration': { term: 'องค์การบริหารส่วนจังหวัด', abbreviation: 'อบจ.' },
  'pattaya-city': { term: 'เมืองพัทยา', abbreviation: '' },
  'public-organization': { term: 'องค์การมหาชน', abbreviation: '' },
  other: { term: 'หน่วยงานอื่นของรัฐ', abbreviation: '' },
} as const;

export type AgencyKind = keyof typeof agencyKinds;

export const agencyKindIds = Object.keys(agencyKinds) as [AgencyKind, ...AgencyKind[]];
