// The types of changes.
import { describe, expect, it } from 'vitest';
import { changeType } from '../../../src-main/analysis/figures';

describe('changeType', () => {
  it.each([
    [['600'], ['500'], 'figure'],
    [['ten', 'thousand'], ['five', 'thousand'], 'figure'],
    [['twenty-five'], ['thirty'], 'figure'],
    [[], ['not'], 'negation'],
    [['does'], ['doesn’t'], 'negation'],
    [['Kerry'], ['Secretary', 'Kerry'], 'name'],
    [['Bashar', 'al', 'Assad'], [], 'name'],
    [['big'], ['large'], 'words'],
    [['Kerry'], ['he'], 'words'],
    [['2016', 'said'], ['2016', 'says'], 'words'],
  ] as const)('%j to %j is %s', (a, b, expected) => {
    expect(changeType(a, b, false)).toBe(expected);
  });

  it('takes the capital of a first word for no name', () => {
    expect(changeType(['The'], ['This'], true)).toBe('words');
  });
});
