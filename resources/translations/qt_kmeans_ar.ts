<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>k = {k}: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this needs more memory than there is; try a smaller picture or close other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this took longer than {seconds:g} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the helper process could not be started; close other programs and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system stopped the work, most likely because {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image library crashed on it; the picture may be damaged, or a setting too much for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beige</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark {tint} grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tint} grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light {tint} grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tint} white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>salmon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark lime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light lime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aqua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>navy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lavender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the folder cannot be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{miss} Nothing was written; --best-effort writes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: this took longer than {seconds:g} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds at most {limit:,} pixels a side, and the picture is {width:,} x {height:,}; save it as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF has no half-transparent colours: below half opacity they become transparent, the others opaque.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF keeps texts such as the copyright, but no EXIF, XMP or resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dithering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A palette is a list of RGBA colours, not an array of shape {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A palette has 1 to {most} colours, not {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colors} colours have {colors} names or none, not {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour is written #rrggbb or #rrggbbaa, not “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no colours in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: cannot read a palette as {what}; use {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the palette could not be opened ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: cannot write a palette as {what}; use {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name without suffix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:,} bytes are no palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture has {count:,} colours, a palette at most {most}; reduce it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colour table has 768 or 772 bytes, this has {size:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table says that it holds {count} colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an Aseprite sprite, not an Adobe swatch exchange file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no Adobe swatch exchange file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends in the middle of a swatch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a swatch is in none of the models RGB, CMYK, LAB and Gray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a swatch has values that are no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A palette has at most 256 colours; delete or merge some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for another colour beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 256 colours are locked; unlock or delete one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin with “GIMP Palette”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {number} is no colour of {channels} numbers from 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {number}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no list of colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colour in it is neither “#rrggbb” nor [red, green, blue].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“rgb({text})” is no colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimising with zopfli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: it is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: it is too large for a recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: The recipe is no text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: The recipe cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset “{name}” already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be renamed ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its wide-gamut or HDR colours are taken for sRGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its CIELAB colours are converted to sRGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its CMYK colours bring no profile; their conversion to sRGB is approximate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colour profile is damaged or does not fit and is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colour profile is damaged or does not fit and is ignored; the conversion of its CMYK colours is approximate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colours are converted to sRGB by its profile{profile}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its CMYK colours are converted to sRGB by its profile{profile}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its gamma value ({gamma:.5g}) is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its chromaticities are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it as PNG or TIFF first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>develop it in a RAW converter and export it as TIFF or JPEG first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it as PNG in the size you need first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpack it first and open a picture from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export a frame as PNG first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the page as PNG first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an EPS or PostScript file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an EPS file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Windows metafile (WMF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Windows metafile (EMF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tone-map it and export it as PNG or TIFF first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a farbfeld picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a BLP game texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an FTEX game texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a KTX texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PIXAR picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a FITS astronomical picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIMP project (XCF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a large Photoshop document (PSB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a FLIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a BPG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG XR picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Canon RAW photo (CR2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Olympus RAW photo (ORF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Panasonic RAW photo (RW2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Fujifilm RAW photo (RAF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Sigma RAW photo (X3F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Minolta RAW photo (MRW)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a DICOM medical picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an HDF5 data file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bitmap font (BDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose an image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a FlashPix or Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive or a document in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Matroska or WebM video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an AVI video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Canon RAW photo (CR3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a QuickTime video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an MP4 video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 3GP video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GD picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GD2 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SPIDER electron-microscope picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a FlashPix picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a camera RAW photo ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the picture itself instead of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values are stretched from their own range to 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its floating-point values are stretched to 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {bits} bits a channel are reduced to 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {bits} bits a channel are widened to 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signed values are taken for unsigned ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its extra channels are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its EXIF data is damaged and is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is put upright (EXIF orientation {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the largest of its {count} pictures is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its first picture is used; the others are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the main one of its {count:,} pictures is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its layers are used as flattened into one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of more than {count:,} pages is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of {count:,} pages is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of {count:,} pictures is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of {count:,} frames is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file; check its name and folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not read it; ask its owner or change its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link that leads back to itself; choose the real file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long; shorten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many files are open; close some and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk cannot read it; try a copy on another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network folder has gone away; connect it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network folder does not answer; connect it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is a folder; choose a picture in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is a pipe or a device; save the picture to a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is empty; get a fresh copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; try another copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is not one a file can have; check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is {what}; {advice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {percent:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: {part} of the picture can be read; get a fresh copy, or allow truncated files to open that part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {part} of the picture could be read; the rest is blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get a fresh copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width:,} x {height:,} pixels ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {kind} picture has {size:.1f} GB; {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {what}, and the reader for it is missing; pip install qt-kmeans[{extra}] adds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {pixels} are above the limit of {limit}; scale it down or raise the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory; close other programs or scale it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for {width:,} x {height:,} pixels; close other programs or scale it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,.0f} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:.3g} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a variant of {kind} that is not supported; export it as PNG or TIFF first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {kind} data is damaged; {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {kind} header is damaged or of an unknown variant; {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {what}; {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is named like a {kind} picture but is damaged or something else; {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no picture of a supported kind; choose a PNG, JPEG, WebP, AVIF, TIFF, GIF or BMP file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full transparency has an entry of its own where needed; it cannot be locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} colours are locked and k is {k}; unlock some or raise k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {name!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is not valid JSON: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {setting!r} in {name!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part {name!r} in a recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours are given as a list, not {colors!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A palette has at most 256 colours, not {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A palette colour is written #rrggbb or #rrggbbaa, not {color!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is one of {choices}, not {value!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a whole number from {low} to {high}, not {value!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a number from {low:g} to {high:g}, not {value!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not write to this folder; save to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is read-only; save to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of its path is a file, not a folder; choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link that leads back to itself; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk cannot hold a file of this size; save to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reports an error; save to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: this is no possible file name; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permissions of the older file could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: what was written does not read back as the result, so nothing was saved; save to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: there is a folder of this name; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a device or pipe is not replaced by a file; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: this is the original; choose another name or overwrite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: it exists already; choose another name or overwrite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the file is write-protected; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your share of the disk is used up; free {size:,} bytes or save to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full; free {size:,} bytes or save to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder “{folder}” does not exist; create it or choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be written ({fault}); save to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: it holds no pixels; copy the picture again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of {width} x {height} pixels cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: {part} of the picture can be read; get a fresh copy, or open the readable part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {pixels} are above the limit of {limit}; scale it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}): see Help &gt; Log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>They form %Ln cluster(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln centre(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About qt_kmeans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes images smaller by K-Means colour quantization, and shows how their colours move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt is used under the LGPL as separate libraries that may be replaced; the full texts of all licences come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdvancedSettings</name>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours: exact K-Means on the distinct colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K-Means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scikit-learn’s KMeans: the textbook way; slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scikit-learn’s MiniBatchKMeans: learns from a few thousand colours at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bisecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scikit-learn’s BisectingKMeans: splits the worst cluster until there are enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillow’s median cut: halves the fullest box of colours; no iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillow’s fast octree: the fullest cells of a grid; the quickest, and coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits the colours into even boxes; always the same, and good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k-means++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the first centres by lot: another seed, another run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the random numbers, where any are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;gine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on until no colour changes its cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when a step improves the result by less than {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Export Animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller; opens in browsers and newer programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}, then again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dither {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Colour to {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartsPanel</name>
    <message>
        <source>SSIMULACRA2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closeness of the numbers, in decibel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with median cut and octree, as other programs do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture: its files at every number of colours appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The palette is fixed: the number of colours is no choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too small for SSIMULACRA2; PSNR tells its quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first files are being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s) are measured; click one to use its settings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{}; stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; k = {1} is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}; waits while you work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloudStage</name>
    <message>
        <source>Colour space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourSpace</name>
    <message>
        <source>Cluster {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up and Page Down walk through them, Escape lets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys turn it, plus and minus zoom, Home resets the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits 1 to 4 show it from the front, the side, the top and a corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} colours of the picture in Oklab, lightness upwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} colours of the picture in CIELAB, lightness upwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} colours of the picture in the cylinder of hue and saturation, value upwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} colours of the picture in the red, green and blue cube.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareChoices</name>
    <message>
        <source>Background Under Transparent Pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {mean}, 95 % below {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareTools</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink by Itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other picture (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the compressed picture in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the compressed picture covers the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplification of the differences, as a power of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplify small differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplif&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the errors are largest: original colour, palette colour, error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference that could be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the palette the colour that this region lacks, and keep it (Enter in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with A</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original and compressed picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onion skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mode}, zoom {zoom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the compressed version of {} first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lossless WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DitherChoice</name>
    <message>
        <source>Dithering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat areas; the smallest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours and pattern chosen together; best with few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floyd–Steinberg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth gradients from few colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sierra Lite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like Floyd–Steinberg, a little finer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atkinson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisp, with clean lights and darks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bayer pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular pattern that compresses well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bytes, {1} quality</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmphasisSliders</name>
    <message>
        <source>Protect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection of rare colours in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect rare colours from large areas, so that a small red sign keeps its red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mas&amp;king</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masking by contrast in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let errors count less where the picture is busy, which hides them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economy of bytes in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a pixel take its neighbour’s colour where it hardly shows; not with dithering</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Drop an image here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See its colours in 3D, reduce them while you watch, and save a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an &amp;Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste Clip&amp;board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y the Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>The compressed picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard; paste them into your report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Pasted image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image on the clipboard; copy one in another program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One picture at a time: the first is opened, %Ln more are not.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a result is a PNG, WebP or GIF file; end its name in {1} or {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is the original: saved over, it is gone for good. Choose another name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Readable Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundLine</name>
    <message>
        <source>Search Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSIMULACRA2 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is that small; this is the smallest, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file of that size looks that good; this is the best of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No palette looks that good; this is the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim for {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The picture in different numbers of colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Every colour has its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture to see its colours here as a cloud. Drag to turn it, scroll to zoom.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;exactly these colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start from these colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel gets the nearest of them; nothing is clustered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>They move to where the picture has its colours, %Ln in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InertiaPlot</name>
    <message>
        <source>Inertia per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels that change cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every colour has its place in the palette: there is nothing to cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inertia of every step appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>From {0} to {1} in %Ln step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>step {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InlineBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Scale of the differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of each pixel: delta E in Oklab, where black and white are 100 apart.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 2 is the least that can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0, dark, to {} and more, bright, in delta E of Oklab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ΔE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <source>Lens: original and compressed, enlarged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dropped image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was damaged and is kept as {}; the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kept Result A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di&amp;vider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour Space &amp;Renderer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;uster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours and Convergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag, arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit or actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click or arrow keys on its chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a file of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click it, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit size and quality there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag, Shift+arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right drag, Shift + arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 4 in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolate a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click it or its swatch, Page keys in the colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose colours by their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + drag around points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a centroid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of cluster or colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve and double colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys on the slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose palette colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click, Ctrl, Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double-click, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy chosen colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the pictures are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Such as Logo 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the place of the preset of this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Edit Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palettes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIMP, Krita, Inkscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adobe colour table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adobe swatch exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSS variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of swatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red {0}, green {1}, blue {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red {0}, green {1}, blue {2}, opacity {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {share} of all pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: stays while the others move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteActions</name>
    <message>
        <source>Un&amp;lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Change Colour to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a colour in the picture; hold Shift to add several, Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pixel is fully transparent; choose one that can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour code(s) are on the clipboard, one a line.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Colour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lock {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {} as CSS variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteFiles</name>
    <message>
        <source>Import {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed palette, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteStrip</name>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The palette appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now at {code}, {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteTable</name>
    <message>
        <source>Palette as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>Colour under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour under the pointer: original → compressed, its error, its share of the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the clustering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to see the clusters converge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the clustering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour space view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card (OpenGL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest with real graphics hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works everywhere, remote desktops included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Animate convergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: new clusters and shapes appear at once, nothing moves by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>P&amp;resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as “{}”, under Edit, Presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line that does the same is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage Presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are those of “{}”, kept under Edit, Presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the preset “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Web Graphic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel Art 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>File size against quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file keeps to the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best within the limits: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to set the largest file (Shift+Left, Shift+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to set the least quality (Shift+Up, Shift+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k = {0}: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k = {0}, dithered: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median cut, k = {0}: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octree, k = {0}: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no dither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dithered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>octree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReduceBar</name>
    <message>
        <source>Slide the points to their centroids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides every point from its own place to its centroid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the colours of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the reduced colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce the colours and bring them back, again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animate the reduction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionList</name>
    <message>
        <source>Worst regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wanted} becomes {served} at {x}, {y} ({width} × {height} pixels)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDesk</name>
    <message>
        <source>&amp;Pause Convergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play Convergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Run as Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Run as Animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {}: as good as the run before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {0}: better than the run before; its inertia is {1} lower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {0}: worse than the run before; its inertia is {1} higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>pixels of these clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels of this cluster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Step {0}: the same centres, from here on with every single colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0}: a cluster was split in two; {1} changed cluster; inertia fell by {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0}: {1} jumped to where more are needed; {2} changed cluster; inertia fell by {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0}: {1} changed cluster; the farthest centre moved {2}; inertia fell by {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: the centres are the {0} colours of the palette as it was edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: all pixels are one cluster around their mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: the centres are {0} colours of the picture, drawn by lot with seed {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: the colours are cut into {0} boxes, and their means are the centres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended at step {0}: nothing better was found; {1} changed cluster in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step {0}, the last one allowed; {1} still changed cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled at step {0}: no pixel changed cluster any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled at step {0}: {1} changed cluster, and inertia fell by only {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the pixels ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most colours the result may have ([ and ] step, { and } halve and double)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oklab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even to the eye; the best looking result for its bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIELAB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classic space of colour science</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers in the file, as the textbook does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical light; favours bright colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dithering strength in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexed PNG: opens everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lossless WebP: 5 to 10 % smaller than PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF: for old software; transparency is all or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to search for the smallest file: 0 is fast, 9 is small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright, dates and resolution, no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the input carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stre&amp;ngth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eff&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s) are locked: unlock some to have fewer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Larger than the input: a {} leaves out detail that a palette keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than the input, which is packed well already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use fewer colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same pixels as the smallest PNG that keeps every colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: a PNG with all {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PNG with all {0} takes {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as {}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the file appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact: every colour is kept, lossless</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point in its own colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point in the colour of its cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point in the colour and place of its cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RGB cube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red, green and blue, as screens mix them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oklab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightness and colour, as evenly as eyes tell them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIELAB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightness and colour by the standard of 1976</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HSV cylinder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hue around, saturation outwards, value upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the colour space is seen from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the colour space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpaceDesk</name>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Colour Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Export Colour Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour space as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once around, then again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the seeds to the end, then again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller and true in colour; opens in browsers and newer programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens everywhere; 256 colours a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of a rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PNG, just as the view shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}, then again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Size of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct colours before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closeness to the original: peak signal-to-noise ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time the clustering took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact: {}, lossless</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwipeHandle</name>
    <message>
        <source>Divider between original and compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move it, Home and End go to the edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to compare; double-click for left, middle, right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetControl</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say how many colours the result has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best looking file that is no larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest file that looks as good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest size of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least quality, as SSIMULACRA2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSIMULACRA2: 90 cannot be told from the original, 70 is high, 50 medium, 30 low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomBox</name>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in percent: type one, or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Explanation</name>
    <message>
        <source>What this step did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inertia is the sum over all pixels of the squared distance to their centre; lightness runs from 0 to 255 units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Maker</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Command &amp;Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;nion Skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fli&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider to the &amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider in the &amp;Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider to the &amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep as A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Return to the Settings of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous &amp;Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pi&amp;xel Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Own Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in Their &amp;Own Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in Their &amp;Cluster&apos;s Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;duced to the Centroids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;RGB Cube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;klab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIE&amp;LAB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;HSV Cylinder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show C&amp;entroids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Trails of the Centroids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size Points &amp;by Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iso&amp;metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Auto-Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport Colour Space…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear Hi&amp;ghlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graphics Card (OpenGL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play Convergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart with New Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and &amp;Quality of All k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Run as &amp;Table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Run as &amp;Animation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ewer Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Half as Many Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Twice as Many Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About qt_kmeans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the colour another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the colours as they are while the others move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do without the colours; the others take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one colour of those that are chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make two colours of one, along its spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add from Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a colour in the picture and keep it in the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all locks, edits and fixed colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark to light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around the colour circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order in the File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as &amp;Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the palette as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy C&amp;olour Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen colours, or all, as hex codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen colours, or all, as CSS variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the colours of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the colours in a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ProgressPart</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the work that goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SpeedButton</name>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
