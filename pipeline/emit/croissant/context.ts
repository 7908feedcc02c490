/** The JSON-LD context of Croissant 1.1, inside the file so that nobody has to fetch it; and the words of provenance. */
export const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries([
    'annotation', 'arrayShape', 'citeAs', 'column', 'containedIn', 'equivalentProperty', 'excludes', 'extract', 'field', 'fileObject', 'fileProperty',
    'fileSet', 'format', 'includes', 'isArray', 'isLiveDataset', 'jsonPath', 'key', 'md5', 'parentField', 'path', 'readLines', 'recordSet', 'references',
    'regex', 'repeated', 'replace', 'samplingRate', 'sdVersion', 'separator', 'source', 'subField', 'transform', 'unArchive', 'value',
  ].map((word) => [word, `cr:${word}`])),
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  description: { '@container': '@language' },
  examples: { '@id': 'cr:examples', '@type': '@json' },
  name: { '@container': '@language' },
  prov: 'http://www.w3.org/ns/prov#',
  rai: 'http://mlcommons.org/croissant/RAI/',
  sc: 'https://schema.org/',
}
