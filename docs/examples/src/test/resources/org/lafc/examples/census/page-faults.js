// What a page of the report has wrong, one line a fault. Lengths in CSS pixels.
function pageFaults() {
  const faults = [];
  const fault = (what, element) => faults.push(what + ': ' + (element.textContent || '').trim().slice(0, 60));
  const all = selector => [...document.querySelectorAll(selector)];
  // Headings of a table that is read row by row are there for screen readers only.
  const isForEars = element => element.closest('thead') && getComputedStyle(element.closest('thead')).clipPath !== 'none';
  const seen = element => element.getClientRects().length > 0 && !isForEars(element);

  if (!document.documentElement.lang) faults.push('the page names no language');
  if (all('h1').length !== 1) faults.push('the page has ' + all('h1').length + ' headings of level 1');
  let level = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) fault('heading leaves out a level', heading);
    level = next;
  }

  for (const table of all('table')) {
    if (!table.caption || !table.caption.textContent.trim()) fault('table without a caption', table);
    if (!table.tBodies.length || !table.tBodies[0].rows.length) fault('table without a row', table);
    for (const head of table.querySelectorAll('th')) {
      if (!head.scope) fault('heading cell without a scope', head);
    }
  }

  for (const chart of all('svg')) {
    const name = chart.querySelector(':scope > title');
    const text = chart.querySelector(':scope > desc');
    if (!name || !name.textContent.trim()) fault('chart without a title', chart);
    if (!text || !text.textContent.trim()) fault('chart without a description', chart);
    if (!chart.querySelector('rect,path,line,polygon,polyline,circle')) fault('empty chart', chart);
    const frame = chart.getBoundingClientRect();
    const words = [...chart.querySelectorAll('text')].map(t => ({text: t, box: t.getBoundingClientRect()}));
    words.forEach(({text, box}, i) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1
          || box.bottom > frame.bottom + 1) {
        fault('text of a chart is cut off', text);
      }
      for (const other of words.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 4) fault('text of a chart hides "' + other.text.textContent + '"', text);
      }
    });
  }

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push('the page is wider than the screen by '
      + (page.scrollWidth - page.clientWidth));
  for (const element of all('body *')) {
    if (!seen(element) || element.closest('svg')) continue;
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) fault('cut off or to be scrolled', element);
    const box = element.getBoundingClientRect();
    if (box.right > page.clientWidth + 1 && element.parentElement.getBoundingClientRect().right <= page.clientWidth + 1) fault('beyond the right edge', element);
  }
  for (const element of all('script,link,iframe,object,embed,img,video,audio')) {
    fault('element ' + element.tagName.toLowerCase() + ', which the page must not need', element);
  }
  return faults;
}
