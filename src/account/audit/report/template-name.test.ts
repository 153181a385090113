import { expect, it } from 'vitest';
import { DOCUMENT_FORMS } from '../recognise/forms.ts';
import { templateName } from './template-name.ts';

it('has words for every template that can be told', () => {
  expect(DOCUMENT_FORMS.map(({ id }) => templateName(id)).filter((name) => !name.endsWith('表样'))).toEqual(
    [],
  );
  expect(templateName('hunan-2020')).toBe('湖南省2020年表样');
  expect(templateName('shanghai-budget-2025')).toBe('上海市2025年预算表样');
  expect(templateName('mars-2031')).toBe('mars-2031');
});
