export { type Access, listAccess, logAccess, logAccessHourly } from './access.store.ts';
export { ageOn, isMinor, needsParentsConsent } from './age.ts';
export { findAnswers, keepAnswers, nameAnswers, saveAnswers } from './answers.store.ts';
export {
  type Agent,
  type AgentInput,
  type Applicant,
  type ApplicantInput,
  readApplicant,
} from './applicant.ts';
export { codeKeys, dropKey, replaceKey } from './code-key.store.ts';
export {
  type CodeStore,
  checkCode,
  countByKey,
  issueCode,
  knowsCase,
  nameKey,
  rememberCase,
  renewCode,
} from './codes.store.ts';
export {
  creditCodeCheck,
  organisationCodeCheck,
  readCreditCode,
  readOrganisationCode,
} from './credit-code.ts';
export { type Answers, personId } from './digest.ts';
export { erasing } from './erase.jobs.ts';
export { countOverdue, type Erased, erasePersons } from './erase.store.ts';
export { type IdCard, idCardCheck, readIdCard, readResidenceCard } from './id-card.ts';
export {
  findIdentityKind,
  type Identity,
  type IdentityKind,
  identityKinds,
  isDoubt,
  readIdentity,
} from './identity.ts';
export {
  findLostCase,
  giveConfirmation,
  type LostCode,
  textsGo,
  useConfirmation,
} from './lost-code.store.ts';
export { maskName, maskNumber, maskPhone } from './mask.ts';
export { erasedApplicant, type MaskedApplicant, maskApplicant, ownApplicant } from './mask-applicant.ts';
export { findPersons, findPersonsByNumber, openPerson, savePerson, searchPersons } from './persons.store.ts';
export { countUse, mayStill, spend } from './public-use.store.ts';
export { type EraseBefore, eraseBefore } from './retention.ts';
export { sweepLonePersons, sweepPublicUse } from './sweep.jobs.ts';
export { findWants, saveWants, type Wants } from './wants.store.ts';
