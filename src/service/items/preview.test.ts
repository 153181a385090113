import { describe, expect, it } from 'vitest';
import { previewImport } from './preview.ts';
import { goodItem } from './testing.ts';

const other = (matter: string) => goodItem({ id: `000164120000-${matter}`, matter });

describe('what an import would do', () => {
  it('tells the new, the changed field by field, the same and the untouched', () => {
    const changed = goodItem({ limits: { statutory: 20, promised: 3 }, hours: '工作日 8:00–17:00' });
    const preview = previewImport(
      [goodItem(), other('02'), other('03')],
      [changed, other('02'), other('04')],
    );
    expect(preview).toEqual({
      added: [other('04')],
      changed: [
        {
          id: '000164120000-01',
          name: '测试许可',
          fields: [
            { field: 'limits', from: { statutory: 20, promised: 5 }, to: { statutory: 20, promised: 3 } },
            { field: 'hours', from: '工作日 9:00–17:00', to: '工作日 8:00–17:00' },
          ],
        },
      ],
      same: ['000164120000-02'],
      untouched: ['000164120000-03'],
    });
  });
});
