export { ageOn, isMinor, needsParentsConsent } from './age.ts';
export {
  type Agent,
  type AgentInput,
  type Applicant,
  type ApplicantInput,
  readApplicant,
} from './applicant.ts';
export {
  creditCodeCheck,
  organisationCodeCheck,
  readCreditCode,
  readOrganisationCode,
} from './credit-code.ts';
export { type IdCard, idCardCheck, readIdCard, readResidenceCard } from './id-card.ts';
export {
  findIdentityKind,
  type Identity,
  type IdentityKind,
  identityKinds,
  readIdentity,
} from './identity.ts';
export { maskName, maskNumber, maskPhone } from './mask.ts';
