// The part of the PDF library that parses; it comes without types, and is handed on as a whole.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
