import { itemRule } from '../define.js';

export const lawRepealed = itemRule({
  id: 'law-repealed',
  severity: 'error',
  title: '设定依据已失效',
  message: '《{law}》已失效[（{since}）][，由《{successor}》替代]',
  remedy: '换成现行有效的依据；没有新依据的，事项要取消。',
  basis: '《优化营商环境条例》第三十五条（没有法律、法规、规章依据，不得增设办理条件和环节）',
  elements: ['legalBasis'],
  check({ own }, { laws, report }) {
    if (laws === undefined || !Array.isArray(own.legalBasis)) return;
    for (const { law: title } of own.legalBasis) {
      const { state, law } = laws.find(title ?? '');
      if (state === 'repealed' && law !== undefined)
        report({ law: law.title, since: law.repealedOn ?? '', successor: law.replacedBy ?? '' });
    }
  },
});
