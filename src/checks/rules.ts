import { headingOrder } from './accessibility/heading-order.ts';
import { imageText } from './accessibility/image-text.ts';
import { tableHeader } from './accessibility/table-header.ts';
import { ownDocument } from './agency/own-document.ts';
import { ownDomain } from './agency/own-domain.ts';
import { ownName } from './agency/own-name.ts';
import { ownPlace } from './agency/own-place.ts';
import { ownUnits } from './agency/own-units.ts';
import { evidenceLeads } from './attachments/evidence-leads.ts';
import { smallFile } from './attachments/file-size.ts';
import { filesExist } from './attachments/files-exist.ts';
import { kindOfFile } from './attachments/kind-of-file.ts';
import { offeredFiles } from './attachments/offered-files.ts';
import { passiveFile } from './attachments/passive-file.ts';
import { readableFile } from './attachments/readable-file.ts';
import { searchablePdf } from './attachments/searchable-pdf.ts';
import { textWithoutCode } from './code/text-without-code.ts';
import { damagedCharacters } from './encoding/damaged-characters.ts';
import { noInvisibleCharacters } from './encoding/invisible-characters.ts';
import { thaiSequences } from './encoding/thai-sequences.ts';
import { knownAgency } from './folder/known-agency.ts';
import { knownYear } from './folder/known-year.ts';
import { oneAgencyPerId } from './folder/one-agency-per-id.ts';
import { oneDocumentPerName } from './folder/one-document-per-name.ts';
import { sitePublishes } from './folder/site-publishes.ts';
import { unshadowedPages } from './folder/unshadowed-pages.ts';
import { knownExceptions, usedExceptions } from './known-exceptions.ts';
import { internalAnchors, internalLinks } from './links/internal-links.ts';
import { ownEvidence } from './links/own-evidence.ts';
import { tellingLinks } from './links/telling-links.ts';
import { usedDefinitions } from './links/used-definitions.ts';
import { copiedText } from './measures/copied-text.ts';
import { doneIsShown } from './measures/done-is-shown.ts';
import { findingsAnswered } from './measures/findings-answered.ts';
import { measuresCarriedOut } from './measures/measures-carried-out.ts';
import { monitoringStated } from './measures/monitoring.ts';
import { numberedInOrder } from './measures/numbered-in-order.ts';
import { outputOutcome } from './measures/output-outcome.ts';
import { responsibleUnit } from './measures/responsible-unit.ts';
import { similarRows } from './measures/similar-rows.ts';
import { knownDecision, noticeOverDocument, oneDecision } from './permanence/decision-places.ts';
import { deadTarget, moveChain, moveLoop, outsideTarget } from './permanence/decision-targets.ts';
import { documentCount } from './permanence/document-count.ts';
import { ledgerAsWritten, ledgerLines, readableLedger, releaseChain } from './permanence/ledger-whole.ts';
import { lostAnchors } from './permanence/lost-anchors.ts';
import { lostUrls } from './permanence/lost-urls.ts';
import { nameTwins } from './permanence/name-twins.ts';
import { pathReuse } from './permanence/path-reuse.ts';
import { recordedStates } from './permanence/recorded-states.ts';
import { sameAddress } from './permanence/same-address.ts';
import { submittedUrls } from './permanence/submitted-urls.ts';
import { unchangedAttachments } from './permanence/unchanged-attachments.ts';
import { bankAccounts } from './privacy/bank-accounts.ts';
import { complainants } from './privacy/complainants.ts';
import { fileAuthors } from './privacy/file-authors.ts';
import { homeAddresses } from './privacy/home-addresses.ts';
import { mobileNumbers } from './privacy/mobile-numbers.ts';
import { nationalIds } from './privacy/national-ids.ts';
import { photoLocation } from './privacy/photo-location.ts';
import { privateContacts } from './privacy/private-contacts.ts';
import { sensitiveFacts } from './privacy/sensitive-facts.ts';
import { signatoryNames } from './privacy/signatory-names.ts';
import { readerRules } from './reader-rules.ts';
import { answerSaysSomething } from './references/answer-says-something.ts';
import { knownReferences } from './references/known-references.ts';
import { uniqueAnchors } from './references/unique-anchors.ts';
import type { Rule } from './rule.ts';
import { indicatorNames } from './scores/indicator-names.ts';
import { indicatorsComplete } from './scores/indicators-complete.ts';
import { instrumentAgrees } from './scores/instrument-agrees.ts';
import { lettersDropped } from './scores/letters-dropped.ts';
import { meanLabel } from './scores/mean-label.ts';
import { ratingAgrees } from './scores/rating-agrees.ts';
import { scaleKnown } from './scores/scale-known.ts';
import { statedInWords } from './scores/stated-in-words.ts';
import { totalAgrees } from './scores/total-agrees.ts';
import { weakIndicatorsAnswered } from './scores/weak-indicators-answered.ts';
import { foreignLinks } from './spam/foreign-links.ts';
import { gamblingWords } from './spam/gambling-words.ts';
import { hiddenLinks } from './spam/hidden-links.ts';
import { blankCell } from './tables/blank-cell.ts';
import { continuedRow } from './tables/continued-row.ts';
import { evenRows } from './tables/even-rows.ts';
import { sameHeader } from './tables/same-header.ts';
import { tagsInText } from './tables/tags-in-text.ts';
import { misreadWords } from './wording/misread-words.ts';
import { noFootnotes } from './wording/no-footnotes.ts';
import { pairedMarks } from './wording/paired-marks.ts';
import { placeholders } from './wording/placeholders.ts';
import { allYear } from './years/all-year.ts';
import { datesInOrder } from './years/dates-in-order.ts';
import { eraWords } from './years/era-words.ts';
import { measuresFollowResult } from './years/measures-follow-result.ts';
import { memoInTime } from './years/memo-in-time.ts';
import { nothingBeforeYear } from './years/nothing-before-year.ts';
import { periodInYear } from './years/period-in-year.ts';
import { periodOrder } from './years/period-order.ts';
import { periodOver } from './years/period-over.ts';
import { twoDigitYears } from './years/two-digit-years.ts';
import { writtenDatesExist } from './years/written-dates-exist.ts';
import { yearsAgree } from './years/years-agree.ts';

/** Every rule of the checker. */
export const rules: readonly Rule[] = [
  ...readerRules,
  imageText,
  headingOrder,
  tableHeader,
  ownName,
  ownPlace,
  ownDomain,
  ownDocument,
  ownUnits,
  usedExceptions,
  knownExceptions,
  answerSaysSomething,
  filesExist,
  kindOfFile,
  smallFile,
  searchablePdf,
  unchangedAttachments,
  offeredFiles,
  readableFile,
  evidenceLeads,
  memoInTime,
  writtenDatesExist,
  datesInOrder,
  damagedCharacters,
  thaiSequences,
  noInvisibleCharacters,
  documentCount,
  oneDocumentPerName,
  knownAgency,
  sitePublishes,
  unshadowedPages,
  oneAgencyPerId,
  uniqueAnchors,
  internalLinks,
  internalAnchors,
  tellingLinks,
  ownEvidence,
  usedDefinitions,
  similarRows,
  copiedText,
  responsibleUnit,
  monitoringStated,
  outputOutcome,
  numberedInOrder,
  findingsAnswered,
  measuresCarriedOut,
  doneIsShown,
  totalAgrees,
  instrumentAgrees,
  ratingAgrees,
  meanLabel,
  indicatorsComplete,
  indicatorNames,
  weakIndicatorsAnswered,
  lettersDropped,
  scaleKnown,
  statedInWords,
  periodInYear,
  periodOrder,
  periodOver,
  allYear,
  nothingBeforeYear,
  nationalIds,
  mobileNumbers,
  bankAccounts,
  homeAddresses,
  complainants,
  sensitiveFacts,
  privateContacts,
  photoLocation,
  fileAuthors,
  signatoryNames,
  knownReferences,
  textWithoutCode,
  passiveFile,
  gamblingWords,
  hiddenLinks,
  foreignLinks,
  blankCell,
  continuedRow,
  sameHeader,
  evenRows,
  tagsInText,
  placeholders,
  misreadWords,
  pairedMarks,
  noFootnotes,
  lostUrls,
  lostAnchors,
  pathReuse,
  deadTarget,
  moveChain,
  moveLoop,
  noticeOverDocument,
  nameTwins,
  sameAddress,
  ledgerLines,
  ledgerAsWritten,
  outsideTarget,
  releaseChain,
  oneDecision,
  knownDecision,
  recordedStates,
  submittedUrls,
  readableLedger,
  yearsAgree,
  measuresFollowResult,
  knownYear,
  twoDigitYears,
  eraWords,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id, if there is one. */
export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id);
}
