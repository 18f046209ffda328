/** How to read the product: sections of paragraphs, in the order they are shown. */
export interface HelpSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

export const helpCopy = {
  title: 'How to read this',
  stand:
    'What the chips mean, how firm they are, what is hidden, and where the councils’ figures come from.',
  contents: 'On this page',
} as const;

export const helpSections: readonly HelpSection[] = [
  {
    id: 'quarters',
    title: 'Quarters',
    paragraphs: [
      'A quarter says where a council’s figure stands among other councils in one year. The councils that have a figure are put in order and cut into four groups of about the same size. Better is always to the right.',
      'England means every English council with responsibility for children’s services; London means the 33 in London. The councils counted are those in force at the end of that year, our own included. Where two councils have the same figure they share a rank and a quarter. A figure that falls exactly on a cut takes the lower-value side, as the Department for Education’s own tool does.',
      'The year of the comparison stands in the chip. It is the latest full year that had ended by the date of the figure, unless another was chosen.',
    ],
    points: ['A: best quarter of councils', 'B: better half', 'C: lower half', 'D: lowest quarter'],
  },
  {
    id: 'firm',
    title: 'How firm a quarter is',
    paragraphs: [
      'A solid letter compares like with like: the same kind of period and the same length. A hatched letter is indicative: part of a year beside other councils’ full years. It shows where the year is heading and may change by March.',
      'A running total of something that only builds up through the year, such as moves between homes, is never put beside full years. It would look low in June and high in March whatever happened.',
    ],
  },
  {
    id: 'no-band',
    title: 'Why there is sometimes no band',
    paragraphs: ['There is no quarter, and the chip says why, where:'],
    points: [
      'nobody has said which way is better, or the figure is a plain count of children (councils differ in size)',
      'no council figures were published for that year, or fewer than 8 councils, or fewer than half of them, have one',
      'so many councils share the same figure that quarters would mean nothing',
      'our own figure is missing',
      'the periods do not match',
    ],
  },
  {
    id: 'target',
    title: 'Targets',
    paragraphs: [
      'A target is shown in ink, never in a quarter’s colour. Meeting a target and doing well beside other councils are different things: both are shown, and where they disagree the note says so.',
      'A full disc is met, an open ring is not met, a dotted ring is too soon to say. The distance is in points, which are not per cent: from 50% to 53% is up 3 points.',
      'Between a plan’s dates the level asked for moves evenly, or holds until the next one is due. The choice stands under the chart and above the list of targets; what is ahead or behind is judged by it. In a workspace of your own a measure can keep its kind of path.',
    ],
  },
  {
    id: 'ups-and-downs',
    title: 'The usual ups and downs',
    paragraphs: [
      'Where a measure has 13 or more single months or quarters, a second chart shows their mean and the limits between which nearly all would lie if nothing changed. Hollow points are special: outside the limits, or a run of seven.',
      'The limits are never moved by themselves. In a workspace of your own you can start them anew from the month in which the way of working changed; that stands in the history, and can be undone. A stretch of under 13 has no limits.',
    ],
  },
  {
    id: 'small',
    title: 'Small groups',
    paragraphs: [
      'Where a group is under 30, the figure is shown in people, with how much one person changes it. In a group of 16, one young person is about 6 points. A large change may be one person.',
    ],
  },
  {
    id: 'missing',
    title: 'What is hidden or missing',
    paragraphs: [
      'A missing figure is never shown as 0. The word in its place says why: hidden to protect children, not applicable, not available, rounds to zero, not yet due, or not recorded. Small numbers are often hidden in published figures, and small numbers are often good ones, so where under 80% of councils have a figure the chip says so.',
      'Where a percentage and its counts disagree, both are shown and the one that the counts give is used.',
    ],
  },
  {
    id: 'data',
    title: 'Where the figures come from',
    paragraphs: [
      'Councils’ figures are published by the Department for Education and used under the Open Government Licence v3.0. They have been put into one shape; no figure has been changed. The Department has not endorsed this tool.',
      'The sample figures are those that councils printed in their own public papers. Your own files are read in this browser and are not sent anywhere: the page makes no request to any other address.',
    ],
  },
  {
    id: 'accessibility',
    title: 'Accessibility statement',
    paragraphs: [
      'This page is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. Everything works by keyboard; nothing is said by colour alone; charts can be walked with the arrow keys and have their figures as a table; text can be enlarged to 400% without scrolling sideways; print, high contrast and reduced motion are supported. “Colour-blind safe” in the heading changes the colours of the quarters.',
      'It is checked automatically on every screen. It has not yet been tested by people who use screen readers every day. The council that publishes this page is responsible for its statement, and for answering anyone who cannot use it.',
    ],
  },
];
