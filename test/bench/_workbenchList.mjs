/** A list whose every row has four faults: the limits, the hours, the telephone, the link. */
const headings =
  '事项名称,基本编码,事项类型,法定办结时限,承诺办结时限,办理时间,咨询方式,监督投诉方式,在线办理地址,设定依据,受理条件';
const trades = ['食品经营', '药品零售', '林木采伐', '取水', '劳务派遣经营', '动物诊疗', '电影放映经营'];

export const faultyList = (rows) => {
  const lines = [headings];
  for (let i = 0; i < rows; i++) {
    const code = `0001${String(10000000 + i).slice(-8)}`;
    lines.push(
      [
        `${trades[i % trades.length]}第${i + 1}号许可`,
        code,
        '行政许可',
        '10个工作日',
        '18个工作日',
        '上班时间',
        `0393-${i % 1000}`,
        `0393-${i % 1000}`,
        `http://10.0.${i % 250}.1/apply/${i}`,
        '《中华人民共和国行政许可法》第十二条',
        '有固定的经营场所',
      ].join(','),
    );
  }
  return lines.join('\n');
};
