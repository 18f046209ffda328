let isAllowed = false;

/**
 * Lets a library empty an element by `innerHTML = ''`, as ECharts does when a chart goes, and
 * nothing else: under Trusted Types any other text written as HTML throws.
 */
export function allowEmptyHtml(): void {
  if (isAllowed) return;
  isAllowed = true;
  window.trustedTypes?.createPolicy('default', {
    createHTML: (html) => {
      if (html === '') return '';
      throw new TypeError('Text is never written as HTML here.');
    },
  });
}
