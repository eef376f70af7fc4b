<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>k = {k}: {stage}</source>
        <translation>k = {k}: {stage}</translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>this needs more memory than there is; try a smaller picture or close other programs</source>
        <translation>dafür reicht der Speicher nicht; ein kleineres Bild nehmen oder andere Programme schließen</translation>
    </message>
    <message>
        <source>this took longer than {seconds:g} seconds</source>
        <translation>das hat länger als {seconds:g} Sekunden gedauert</translation>
    </message>
    <message>
        <source>the helper process could not be started; close other programs and try again</source>
        <translation>der Hilfsprozess konnte nicht gestartet werden; andere Programme schließen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the system stopped the work, most likely because {reason}</source>
        <translation>das System hat die Arbeit abgebrochen, wahrscheinlich weil: {reason}</translation>
    </message>
    <message>
        <source>the image library crashed on it; the picture may be damaged, or a setting too much for it</source>
        <translation>die Bildbibliothek ist daran abgestürzt; das Bild ist vielleicht beschädigt oder eine Einstellung zu viel dafür</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <translation>{name}: {reason}.</translation>
    </message>
    <message>
        <source>That did not work: {reason}.</source>
        <translation>Das ging nicht: {reason}.</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>dark grey</source>
        <translation>dunkelgrau</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>light grey</source>
        <translation>hellgrau</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <source>dark brown</source>
        <translation>dunkelbraun</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>braun</translation>
    </message>
    <message>
        <source>tan</source>
        <translation>hellbraun</translation>
    </message>
    <message>
        <source>beige</source>
        <translation>beige</translation>
    </message>
    <message>
        <source>dark {tint} grey</source>
        <translation>dunkel{tint}grau</translation>
    </message>
    <message>
        <source>{tint} grey</source>
        <translation>{tint}grau</translation>
    </message>
    <message>
        <source>light {tint} grey</source>
        <translation>hell{tint}grau</translation>
    </message>
    <message>
        <source>{tint} white</source>
        <translation>{tint}weiß</translation>
    </message>
    <message>
        <source>dark red</source>
        <translation>dunkelrot</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>coral</source>
        <translation>koralle</translation>
    </message>
    <message>
        <source>salmon</source>
        <translation>lachs</translation>
    </message>
    <message>
        <source>dark rose</source>
        <translation>dunkelrosa</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>peach</source>
        <translation>pfirsich</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>bernstein</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>oliv</translation>
    </message>
    <message>
        <source>dark olive</source>
        <translation>dunkeloliv</translation>
    </message>
    <message>
        <source>cream</source>
        <translation>creme</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>lime</source>
        <translation>limone</translation>
    </message>
    <message>
        <source>dark lime</source>
        <translation>dunkellimone</translation>
    </message>
    <message>
        <source>light lime</source>
        <translation>helllimone</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>dark green</source>
        <translation>dunkelgrün</translation>
    </message>
    <message>
        <source>light green</source>
        <translation>hellgrün</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>petrol</translation>
    </message>
    <message>
        <source>dark teal</source>
        <translation>dunkelpetrol</translation>
    </message>
    <message>
        <source>aqua</source>
        <translation>aqua</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>cyan</translation>
    </message>
    <message>
        <source>dark cyan</source>
        <translation>dunkelcyan</translation>
    </message>
    <message>
        <source>light cyan</source>
        <translation>hellcyan</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>dark blue</source>
        <translation>dunkelblau</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>himmelblau</translation>
    </message>
    <message>
        <source>light blue</source>
        <translation>hellblau</translation>
    </message>
    <message>
        <source>navy</source>
        <translation>marineblau</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>dark violet</source>
        <translation>dunkelviolett</translation>
    </message>
    <message>
        <source>lavender</source>
        <translation>lavendel</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>purpur</translation>
    </message>
    <message>
        <source>dark purple</source>
        <translation>dunkelpurpur</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>magenta</translation>
    </message>
    <message>
        <source>light magenta</source>
        <translation>hellmagenta</translation>
    </message>
    <message>
        <source>transparent</source>
        <translation>transparent</translation>
    </message>
    <message>
        <source>{name}: a part of this path is a file, not a folder; choose another folder.</source>
        <translation>{name}: Ein Teil dieses Pfads ist eine Datei, kein Ordner; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{name}: the folder cannot be made ({reason}).</source>
        <translation>{name}: Der Ordner kann nicht angelegt werden ({reason}).</translation>
    </message>
    <message>
        <source>there is not enough memory for it; close other programs.</source>
        <translation>dafür reicht der Speicher nicht; andere Programme schließen.</translation>
    </message>
    <message>
        <source>an unexpected error stopped it ({kind}: {reason}).</source>
        <translation>ein unerwarteter Fehler hat es abgebrochen ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>{name}: the file that was made does not read back as the result; try another format.</source>
        <translation>{name}: Die erzeugte Datei liest sich nicht als das Ergebnis zurück; ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>Every pixel kept the colour that was read.</source>
        <translation>Jedes Pixel hat die gelesene Farbe behalten.</translation>
    </message>
    <message>
        <source>Every pixel kept its colour: nothing is lost.</source>
        <translation>Jedes Pixel hat seine Farbe behalten: nichts ging verloren.</translation>
    </message>
    <message>
        <source>{miss} Nothing was written; --best-effort writes that.</source>
        <translation>{miss} Es wurde nichts geschrieben; --best-effort schreibt das.</translation>
    </message>
    <message>
        <source>{name}: this took longer than {seconds:g} seconds.</source>
        <translation>{name}: Das hat länger als {seconds:g} Sekunden gedauert.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>{name} holds at most {limit:,} pixels a side, and the picture is {width:,} x {height:,}; save it as PNG.</source>
        <translation>{name} fasst höchstens {limit:,} Pixel pro Seite, und das Bild hat {width:,} × {height:,}; als PNG speichern.</translation>
    </message>
    <message>
        <source>GIF has no half-transparent colours: below half opacity they become transparent, the others opaque.</source>
        <translation>GIF kennt keine halbtransparenten Farben: Unter halber Deckkraft werden sie transparent, die anderen deckend.</translation>
    </message>
    <message>
        <source>GIF keeps texts such as the copyright, but no EXIF, XMP or resolution.</source>
        <translation>GIF behält Texte wie das Copyright, aber weder EXIF noch XMP noch die Auflösung.</translation>
    </message>
    <message>
        <source>Counting colours</source>
        <translation>Farben zählen</translation>
    </message>
    <message>
        <source>Dithering</source>
        <translation>Dithering</translation>
    </message>
    <message>
        <source>A palette is a list of RGBA colours, not an array of shape {shape}.</source>
        <translation>Eine Palette ist eine Liste von RGBA-Farben, kein Feld der Form {shape}.</translation>
    </message>
    <message>
        <source>A palette has 1 to {most} colours, not {count}.</source>
        <translation>Eine Palette hat 1 bis {most} Farben, nicht {count}.</translation>
    </message>
    <message>
        <source>{colors} colours have {colors} names or none, not {names}.</source>
        <translation>{colors} Farben haben {colors} Namen oder keine, nicht {names}.</translation>
    </message>
    <message>
        <source>A colour is written #rrggbb or #rrggbbaa, not “{text}”.</source>
        <translation>Eine Farbe schreibt man #rrggbb oder #rrggbbaa, nicht „{text}“.</translation>
    </message>
    <message>
        <source>there are no colours in it.</source>
        <translation>es sind keine Farben darin.</translation>
    </message>
    <message>
        <source>{name}: cannot read a palette as {what}; use {kinds}.</source>
        <translation>{name}: Eine Palette kann nicht als {what} gelesen werden; möglich sind {kinds}.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>{name}: the palette could not be opened ({reason}).</source>
        <translation>{name}: Die Palette konnte nicht geöffnet werden ({reason}).</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}: {error}</translation>
    </message>
    <message>
        <source>{name}: cannot write a palette as {what}; use {kinds}.</source>
        <translation>{name}: Eine Palette kann nicht als {what} geschrieben werden; möglich sind {kinds}.</translation>
    </message>
    <message>
        <source>a name without suffix</source>
        <translation>Name ohne Endung</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{size:,} bytes are no palette.</source>
        <translation>{size:,} Bytes sind keine Palette.</translation>
    </message>
    <message>
        <source>the picture has {count:,} colours, a palette at most {most}; reduce it first.</source>
        <translation>das Bild hat {count:,} Farben, eine Palette höchstens {most}; die Farben zuerst reduzieren.</translation>
    </message>
    <message>
        <source>a colour table has 768 or 772 bytes, this has {size:,}.</source>
        <translation>eine Farbtabelle hat 768 oder 772 Bytes, diese hat {size:,}.</translation>
    </message>
    <message>
        <source>the table says that it holds {count} colours.</source>
        <translation>laut Tabelle enthält sie {count} Farben.</translation>
    </message>
    <message>
        <source>it is an Aseprite sprite, not an Adobe swatch exchange file.</source>
        <translation>das ist ein Aseprite-Sprite, keine Adobe-Farbfelddatei.</translation>
    </message>
    <message>
        <source>it is no Adobe swatch exchange file.</source>
        <translation>das ist keine Adobe-Farbfelddatei.</translation>
    </message>
    <message>
        <source>it ends in the middle of a swatch.</source>
        <translation>die Datei endet mitten in einem Farbfeld.</translation>
    </message>
    <message>
        <source>a swatch is in none of the models RGB, CMYK, LAB and Gray.</source>
        <translation>ein Farbfeld hat keines der Modelle RGB, CMYK, LAB und Grau.</translation>
    </message>
    <message>
        <source>a swatch has values that are no numbers.</source>
        <translation>ein Farbfeld hat Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>A palette has at most 256 colours; delete or merge some first.</source>
        <translation>Eine Palette hat höchstens 256 Farben; zuerst einige löschen oder zusammenführen.</translation>
    </message>
    <message>
        <source>There is no room for another colour beside this one.</source>
        <translation>Neben dieser Farbe ist kein Platz für eine weitere.</translation>
    </message>
    <message>
        <source>All 256 colours are locked; unlock or delete one first.</source>
        <translation>Alle 256 Farben sind gesperrt; zuerst eine entsperren oder löschen.</translation>
    </message>
    <message>
        <source>it is no text file.</source>
        <translation>das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>it does not begin with “GIMP Palette”.</source>
        <translation>die Datei beginnt nicht mit „GIMP Palette“.</translation>
    </message>
    <message>
        <source>line {number} is no colour of {channels} numbers from 0 to 255.</source>
        <translation>Zeile {number} ist keine Farbe aus {channels} Zahlen von 0 bis 255.</translation>
    </message>
    <message>
        <source>line {number}: {error}</source>
        <translation>Zeile {number}: {error}</translation>
    </message>
    <message>
        <source>it is not valid JSON.</source>
        <translation>das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>it holds no list of colours.</source>
        <translation>die Datei enthält keine Liste von Farben.</translation>
    </message>
    <message>
        <source>a colour in it is neither “#rrggbb” nor [red, green, blue].</source>
        <translation>eine Farbe darin ist weder „#rrggbb“ noch [Rot, Grün, Blau].</translation>
    </message>
    <message>
        <source>“rgb({text})” is no colour.</source>
        <translation>„rgb({text})“ ist keine Farbe.</translation>
    </message>
    <message>
        <source>Optimising</source>
        <translation>Optimieren</translation>
    </message>
    <message>
        <source>Optimising with zopfli</source>
        <translation>Optimieren mit zopfli</translation>
    </message>
    <message>
        <source>Trying layouts</source>
        <translation>Anordnungen werden probiert</translation>
    </message>
    <message>
        <source>{name}: it is not a regular file.</source>
        <translation>{name}: Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{name}: it is too large for a recipe.</source>
        <translation>{name}: Das ist zu groß für ein Rezept.</translation>
    </message>
    <message>
        <source>{name}: The recipe is no text in UTF-8.</source>
        <translation>{name}: Das Rezept ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>{name}: The recipe cannot be read ({reason}).</source>
        <translation>{name}: Das Rezept kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a preset “{name}” already; choose another name.</source>
        <translation>Die Vorlage „{name}“ gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be renamed ({reason}).</source>
        <translation>„{name}“ kann nicht umbenannt werden ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted ({reason}).</source>
        <translation>„{name}“ kann nicht gelöscht werden ({reason}).</translation>
    </message>
    <message>
        <source>Mapping pixels</source>
        <translation>Pixel zuordnen</translation>
    </message>
    <message>
        <source>Saving bytes</source>
        <translation>Bytes sparen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Its wide-gamut or HDR colours are taken for sRGB.</source>
        <translation>Die Farben mit großem Farbumfang oder HDR werden als sRGB aufgefasst.</translation>
    </message>
    <message>
        <source>Its CIELAB colours are converted to sRGB.</source>
        <translation>Die CIELAB-Farben werden in sRGB umgerechnet.</translation>
    </message>
    <message>
        <source>Its CMYK colours bring no profile; their conversion to sRGB is approximate.</source>
        <translation>Die CMYK-Farben bringen kein Profil mit; ihre Umrechnung in sRGB ist ungenau.</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or does not fit and is ignored.</source>
        <translation>Das Farbprofil ist beschädigt oder passt nicht und wird übergangen.</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or does not fit and is ignored; the conversion of its CMYK colours is approximate.</source>
        <translation>Das Farbprofil ist beschädigt oder passt nicht und wird übergangen; die Umrechnung der CMYK-Farben ist ungenau.</translation>
    </message>
    <message>
        <source>Its colours are converted to sRGB by its profile{profile}.</source>
        <translation>Die Farben werden über das Profil{profile} in sRGB umgerechnet.</translation>
    </message>
    <message>
        <source>Its CMYK colours are converted to sRGB by its profile{profile}.</source>
        <translation>Die CMYK-Farben werden über das Profil{profile} in sRGB umgerechnet.</translation>
    </message>
    <message>
        <source>Its gamma value ({gamma:.5g}) is ignored.</source>
        <translation>Der Gammawert ({gamma:.5g}) wird übergangen.</translation>
    </message>
    <message>
        <source>Its chromaticities are ignored.</source>
        <translation>Die Farbwertangaben werden übergangen.</translation>
    </message>
    <message>
        <source>export it as PNG or TIFF first</source>
        <translation>zuerst als PNG oder TIFF exportieren</translation>
    </message>
    <message>
        <source>develop it in a RAW converter and export it as TIFF or JPEG first</source>
        <translation>zuerst in einem RAW-Konverter entwickeln und als TIFF oder JPEG exportieren</translation>
    </message>
    <message>
        <source>export it as PNG in the size you need first</source>
        <translation>zuerst in der gewünschten Größe als PNG exportieren</translation>
    </message>
    <message>
        <source>unpack it first and open a picture from it</source>
        <translation>zuerst entpacken und ein Bild daraus öffnen</translation>
    </message>
    <message>
        <source>export a frame as PNG first</source>
        <translation>zuerst ein Einzelbild als PNG exportieren</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>export the page as PNG first</source>
        <translation>zuerst die Seite als PNG exportieren</translation>
    </message>
    <message>
        <source>an EPS or PostScript file</source>
        <translation>eine EPS- oder PostScript-Datei</translation>
    </message>
    <message>
        <source>an EPS file</source>
        <translation>eine EPS-Datei</translation>
    </message>
    <message>
        <source>a Windows metafile (WMF)</source>
        <translation>eine Windows-Metadatei (WMF)</translation>
    </message>
    <message>
        <source>a Windows metafile (EMF)</source>
        <translation>eine Windows-Metadatei (EMF)</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>ein OpenEXR-Bild</translation>
    </message>
    <message>
        <source>tone-map it and export it as PNG or TIFF first</source>
        <translation>zuerst im Tonwert anpassen und als PNG oder TIFF exportieren</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>ein Radiance-HDR-Bild</translation>
    </message>
    <message>
        <source>a farbfeld picture</source>
        <translation>ein farbfeld-Bild</translation>
    </message>
    <message>
        <source>a BLP game texture</source>
        <translation>eine BLP-Spieltextur</translation>
    </message>
    <message>
        <source>an FTEX game texture</source>
        <translation>eine FTEX-Spieltextur</translation>
    </message>
    <message>
        <source>a KTX texture</source>
        <translation>eine KTX-Textur</translation>
    </message>
    <message>
        <source>a PIXAR picture</source>
        <translation>ein PIXAR-Bild</translation>
    </message>
    <message>
        <source>a FITS astronomical picture</source>
        <translation>eine FITS-Himmelsaufnahme</translation>
    </message>
    <message>
        <source>a GIMP project (XCF)</source>
        <translation>ein GIMP-Projekt (XCF)</translation>
    </message>
    <message>
        <source>a large Photoshop document (PSB)</source>
        <translation>ein großes Photoshop-Dokument (PSB)</translation>
    </message>
    <message>
        <source>a FLIF picture</source>
        <translation>ein FLIF-Bild</translation>
    </message>
    <message>
        <source>a BPG picture</source>
        <translation>ein BPG-Bild</translation>
    </message>
    <message>
        <source>a JPEG XR picture</source>
        <translation>ein JPEG-XR-Bild</translation>
    </message>
    <message>
        <source>a Canon RAW photo (CR2)</source>
        <translation>ein RAW-Foto von Canon (CR2)</translation>
    </message>
    <message>
        <source>an Olympus RAW photo (ORF)</source>
        <translation>ein RAW-Foto von Olympus (ORF)</translation>
    </message>
    <message>
        <source>a Panasonic RAW photo (RW2)</source>
        <translation>ein RAW-Foto von Panasonic (RW2)</translation>
    </message>
    <message>
        <source>a Fujifilm RAW photo (RAF)</source>
        <translation>ein RAW-Foto von Fujifilm (RAF)</translation>
    </message>
    <message>
        <source>a Sigma RAW photo (X3F)</source>
        <translation>ein RAW-Foto von Sigma (X3F)</translation>
    </message>
    <message>
        <source>a Minolta RAW photo (MRW)</source>
        <translation>ein RAW-Foto von Minolta (MRW)</translation>
    </message>
    <message>
        <source>a DICOM medical picture</source>
        <translation>ein medizinisches DICOM-Bild</translation>
    </message>
    <message>
        <source>an HDF5 data file</source>
        <translation>eine HDF5-Datendatei</translation>
    </message>
    <message>
        <source>a bitmap font (BDF)</source>
        <translation>eine Bitmap-Schrift (BDF)</translation>
    </message>
    <message>
        <source>choose an image file</source>
        <translation>eine Bilddatei wählen</translation>
    </message>
    <message>
        <source>a FlashPix or Office document</source>
        <translation>ein FlashPix- oder Office-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or a document in one</source>
        <translation>ein ZIP-Archiv oder ein Dokument darin</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a TAR archive</source>
        <translation>ein TAR-Archiv</translation>
    </message>
    <message>
        <source>a Matroska or WebM video</source>
        <translation>ein Matroska- oder WebM-Video</translation>
    </message>
    <message>
        <source>an AVI video</source>
        <translation>ein AVI-Video</translation>
    </message>
    <message>
        <source>a Canon RAW photo (CR3)</source>
        <translation>ein RAW-Foto von Canon (CR3)</translation>
    </message>
    <message>
        <source>a QuickTime video</source>
        <translation>ein QuickTime-Video</translation>
    </message>
    <message>
        <source>an MP4 video</source>
        <translation>ein MP4-Video</translation>
    </message>
    <message>
        <source>a 3GP video</source>
        <translation>ein 3GP-Video</translation>
    </message>
    <message>
        <source>a GD picture</source>
        <translation>ein GD-Bild</translation>
    </message>
    <message>
        <source>a GD2 picture</source>
        <translation>ein GD2-Bild</translation>
    </message>
    <message>
        <source>a SPIDER electron-microscope picture</source>
        <translation>ein SPIDER-Bild aus der Elektronenmikroskopie</translation>
    </message>
    <message>
        <source>a FlashPix picture</source>
        <translation>ein FlashPix-Bild</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>eine Textdatei</translation>
    </message>
    <message>
        <source>a camera RAW photo ({kind})</source>
        <translation>ein RAW-Foto ({kind})</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>save the picture itself instead of the page</source>
        <translation>statt der Seite das Bild selbst speichern</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>ein XML-Dokument</translation>
    </message>
    <message>
        <source>Its values are stretched from their own range to 0 to 255.</source>
        <translation>Die Werte werden von ihrem eigenen Bereich auf 0 bis 255 gestreckt.</translation>
    </message>
    <message>
        <source>Its floating-point values are stretched to 0 to 255.</source>
        <translation>Die Gleitkommawerte werden auf 0 bis 255 gestreckt.</translation>
    </message>
    <message>
        <source>Its {bits} bits a channel are reduced to 8.</source>
        <translation>{bits} Bit pro Kanal werden auf 8 verringert.</translation>
    </message>
    <message>
        <source>Its {bits} bits a channel are widened to 8.</source>
        <translation>{bits} Bit pro Kanal werden auf 8 erweitert.</translation>
    </message>
    <message>
        <source>Its signed values are taken for unsigned ones.</source>
        <translation>Werte mit Vorzeichen werden als Werte ohne Vorzeichen aufgefasst.</translation>
    </message>
    <message>
        <source>Its extra channels are ignored.</source>
        <translation>Weitere Kanäle werden übergangen.</translation>
    </message>
    <message>
        <source>Its EXIF data is damaged and is ignored.</source>
        <translation>Die EXIF-Daten sind beschädigt und werden übergangen.</translation>
    </message>
    <message>
        <source>It is put upright (EXIF orientation {number}).</source>
        <translation>Das Bild wird aufgerichtet (EXIF-Ausrichtung {number}).</translation>
    </message>
    <message>
        <source>Only the largest of its {count} pictures is used.</source>
        <translation>Nur das größte der {count} Bilder wird verwendet.</translation>
    </message>
    <message>
        <source>Only its first picture is used; the others are damaged.</source>
        <translation>Nur das erste Bild wird verwendet; die anderen sind beschädigt.</translation>
    </message>
    <message>
        <source>Only the main one of its {count:,} pictures is used.</source>
        <translation>Nur das Hauptbild der {count:,} Bilder wird verwendet.</translation>
    </message>
    <message>
        <source>Its layers are used as flattened into one picture.</source>
        <translation>Die Ebenen werden zu einem Bild vereint verwendet.</translation>
    </message>
    <message>
        <source>Only the first of more than {count:,} pages is used.</source>
        <translation>Nur die erste von mehr als {count:,} Seiten wird verwendet.</translation>
    </message>
    <message>
        <source>Only the first of {count:,} pages is used.</source>
        <translation>Nur die erste von {count:,} Seiten wird verwendet.</translation>
    </message>
    <message>
        <source>Only the first of {count:,} pictures is used.</source>
        <translation>Nur das erste von {count:,} Bildern wird verwendet.</translation>
    </message>
    <message>
        <source>Only the first of {count:,} frames is used.</source>
        <translation>Nur das erste von {count:,} Einzelbildern wird verwendet.</translation>
    </message>
    <message>
        <source>there is no such file; check its name and folder</source>
        <translation>es gibt keine solche Datei; Namen und Ordner prüfen</translation>
    </message>
    <message>
        <source>you may not read it; ask its owner or change its permissions</source>
        <translation>das Lesen ist nicht erlaubt; den Besitzer fragen oder die Rechte ändern</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself; choose the real file</source>
        <translation>das ist ein Link, der zu sich selbst führt; die echte Datei wählen</translation>
    </message>
    <message>
        <source>its name is too long; shorten it</source>
        <translation>der Name ist zu lang; ihn kürzen</translation>
    </message>
    <message>
        <source>too many files are open; close some and try again</source>
        <translation>zu viele Dateien sind offen; einige schließen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the disk cannot read it; try a copy on another disk</source>
        <translation>der Datenträger kann sie nicht lesen; eine Kopie auf einem anderen versuchen</translation>
    </message>
    <message>
        <source>the network folder has gone away; connect it again</source>
        <translation>der Netzwerkordner ist weg; ihn neu verbinden</translation>
    </message>
    <message>
        <source>the network folder does not answer; connect it again</source>
        <translation>der Netzwerkordner antwortet nicht; ihn neu verbinden</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}.</source>
        <translation>{name} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is a folder; choose a picture in it.</source>
        <translation>{name} kann nicht geöffnet werden: Das ist ein Ordner; ein Bild darin wählen.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is a pipe or a device; save the picture to a file first.</source>
        <translation>{name} kann nicht geöffnet werden: Das ist eine Pipe oder ein Gerät; das Bild zuerst als Datei speichern.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is empty; get a fresh copy of the file.</source>
        <translation>{name} kann nicht geöffnet werden: Die Datei ist leer; eine neue Kopie besorgen.</translation>
    </message>
    <message>
        <source>{fault}; try another copy of the file</source>
        <translation>{fault}; eine andere Kopie der Datei versuchen</translation>
    </message>
    <message>
        <source>its name is not one a file can have; check it</source>
        <translation>so kann keine Datei heißen; den Namen prüfen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is {what}; {advice}.</source>
        <translation>{name} kann nicht geöffnet werden: Das ist {what}; {advice}.</translation>
    </message>
    <message>
        <source>only a part</source>
        <translation>nur ein Teil</translation>
    </message>
    <message>
        <source>about {percent:.0f} %</source>
        <translation>etwa {percent:.0f} %</translation>
    </message>
    <message>
        <source>{name} is damaged: {part} of the picture can be read; get a fresh copy, or allow truncated files to open that part.</source>
        <translation>{name} ist beschädigt: {part} des Bildes ist lesbar; eine neue Kopie besorgen oder beschädigte Dateien zulassen, um diesen Teil zu öffnen.</translation>
    </message>
    <message>
        <source>The file is damaged: {part} of the picture could be read; the rest is blank.</source>
        <translation>Die Datei ist beschädigt: {part} des Bildes war lesbar; der Rest ist leer.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>get a fresh copy of the file</source>
        <translation>eine neue Kopie der Datei besorgen</translation>
    </message>
    <message>
        <source>{width:,} x {height:,} pixels ({size})</source>
        <translation>{width:,} × {height:,} Pixel ({size})</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>no {kind} picture has {size:.1f} GB; {advice}</source>
        <translation>kein {kind}-Bild hat {size:.1f} GB; {advice}</translation>
    </message>
    <message>
        <source>it is {what}, and the reader for it is missing; pip install qt-kmeans[{extra}] adds it</source>
        <translation>das ist {what}, und das Leseprogramm dafür fehlt; pip install qt-kmeans[{extra}] fügt es hinzu</translation>
    </message>
    <message>
        <source>its {pixels} are above the limit of {limit}; scale it down or raise the limit</source>
        <translation>{pixels} liegen über der Grenze von {limit}; das Bild verkleinern oder die Grenze anheben</translation>
    </message>
    <message>
        <source>there is not enough memory; close other programs or scale it down</source>
        <translation>der Speicher reicht nicht; andere Programme schließen oder das Bild verkleinern</translation>
    </message>
    <message>
        <source>there is not enough memory for {width:,} x {height:,} pixels; close other programs or scale it down</source>
        <translation>der Speicher reicht nicht für {width:,} × {height:,} Pixel; andere Programme schließen oder das Bild verkleinern</translation>
    </message>
    <message>
        <source>{count:,.0f} megapixels</source>
        <translation>{count:,.0f} Megapixel</translation>
    </message>
    <message>
        <source>{count:.3g} megapixels</source>
        <translation>{count:.3g} Megapixel</translation>
    </message>
    <message>
        <source>it is a variant of {kind} that is not supported; export it as PNG or TIFF first</source>
        <translation>diese Variante von {kind} wird nicht unterstützt; zuerst als PNG oder TIFF exportieren</translation>
    </message>
    <message>
        <source>its {kind} data is damaged; {advice}</source>
        <translation>die {kind}-Daten sind beschädigt; {advice}</translation>
    </message>
    <message>
        <source>its {kind} header is damaged or of an unknown variant; {advice}</source>
        <translation>der {kind}-Kopf ist beschädigt oder von unbekannter Art; {advice}</translation>
    </message>
    <message>
        <source>it is {what}; {advice}</source>
        <translation>das ist {what}; {advice}</translation>
    </message>
    <message>
        <source>it is named like a {kind} picture but is damaged or something else; {advice}</source>
        <translation>die Datei heißt wie ein {kind}-Bild, ist aber beschädigt oder etwas anderes; {advice}</translation>
    </message>
    <message>
        <source>it is no picture of a supported kind; choose a PNG, JPEG, WebP, AVIF, TIFF, GIF or BMP file</source>
        <translation>das ist kein Bild einer unterstützten Art; eine PNG-, JPEG-, WebP-, AVIF-, TIFF-, GIF- oder BMP-Datei wählen</translation>
    </message>
    <message>
        <source>Full transparency has an entry of its own where needed; it cannot be locked.</source>
        <translation>Volle Transparenz hat bei Bedarf einen eigenen Eintrag; sie kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>{count} colours are locked and k is {k}; unlock some or raise k.</source>
        <translation>{count} Farben sind gesperrt, und k ist {k}; einige entsperren oder k erhöhen.</translation>
    </message>
    <message>
        <source>There is no setting {name!r}.</source>
        <translation>Eine Einstellung {name!r} gibt es nicht.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON: {error}.</source>
        <translation>Das Rezept ist kein gültiges JSON: {error}.</translation>
    </message>
    <message>
        <source>The recipe is not a JSON object.</source>
        <translation>Das Rezept ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>There is no setting {setting!r} in {name!r}.</source>
        <translation>Eine Einstellung {setting!r} gibt es in {name!r} nicht.</translation>
    </message>
    <message>
        <source>There is no part {name!r} in a recipe.</source>
        <translation>Einen Teil {name!r} gibt es in einem Rezept nicht.</translation>
    </message>
    <message>
        <source>Colours are given as a list, not {colors!r}.</source>
        <translation>Farben werden als Liste angegeben, nicht als {colors!r}.</translation>
    </message>
    <message>
        <source>A palette has at most 256 colours, not {count}.</source>
        <translation>Eine Palette hat höchstens 256 Farben, nicht {count}.</translation>
    </message>
    <message>
        <source>A palette colour is written #rrggbb or #rrggbbaa, not {color!r}.</source>
        <translation>Eine Palettenfarbe schreibt man #rrggbb oder #rrggbbaa, nicht {color!r}.</translation>
    </message>
    <message>
        <source>{name} is one of {choices}, not {value!r}.</source>
        <translation>{name} ist eines von {choices}, nicht {value!r}.</translation>
    </message>
    <message>
        <source>{name} is a whole number from {low} to {high}, not {value!r}.</source>
        <translation>{name} ist eine ganze Zahl von {low} bis {high}, nicht {value!r}.</translation>
    </message>
    <message>
        <source>{name} is a number from {low:g} to {high:g}, not {value!r}.</source>
        <translation>{name} ist eine Zahl von {low:g} bis {high:g}, nicht {value!r}.</translation>
    </message>
    <message>
        <source>Drawing the steps</source>
        <translation>Schritte zeichnen</translation>
    </message>
    <message>
        <source>Writing the animation</source>
        <translation>Animation schreiben</translation>
    </message>
    <message>
        <source>you may not write to this folder; save to another place</source>
        <translation>in diesen Ordner darf nicht geschrieben werden; woanders speichern</translation>
    </message>
    <message>
        <source>the disk is read-only; save to another place</source>
        <translation>der Datenträger ist schreibgeschützt; woanders speichern</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>der Name ist zu lang; einen kürzeren wählen</translation>
    </message>
    <message>
        <source>a part of its path is a file, not a folder; choose another place</source>
        <translation>ein Teil des Pfads ist eine Datei, kein Ordner; einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself; choose another name</source>
        <translation>das ist ein Link, der zu sich selbst führt; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>the disk cannot hold a file of this size; save to another place</source>
        <translation>der Datenträger fasst keine so große Datei; woanders speichern</translation>
    </message>
    <message>
        <source>the disk reports an error; save to another place</source>
        <translation>der Datenträger meldet einen Fehler; woanders speichern</translation>
    </message>
    <message>
        <source>{name}: this is no possible file name; choose another.</source>
        <translation>{name}: So kann keine Datei heißen; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The permissions of the older file could not be kept.</source>
        <translation>Die Rechte der älteren Datei konnten nicht übernommen werden.</translation>
    </message>
    <message>
        <source>{name}: what was written does not read back as the result, so nothing was saved; save to another place.</source>
        <translation>{name}: Was geschrieben wurde, liest sich nicht als das Ergebnis zurück, deshalb wurde nichts gespeichert; woanders speichern.</translation>
    </message>
    <message>
        <source>{kind} leaves out fine detail that a palette file keeps pixel by pixel</source>
        <translation>{kind} feine Einzelheiten weglässt, die eine Datei mit Palette Pixel für Pixel behält</translation>
    </message>
    <message>
        <source>it was well compressed already</source>
        <translation>sie schon gut komprimiert war</translation>
    </message>
    <message>
        <source>use fewer colours, save as WebP, or keep the {kind} file</source>
        <translation>weniger Farben nehmen, als WebP speichern oder die {kind}-Datei behalten</translation>
    </message>
    <message>
        <source>use fewer colours, raise the effort, or keep the {kind} file</source>
        <translation>weniger Farben nehmen, den Aufwand erhöhen oder die {kind}-Datei behalten</translation>
    </message>
    <message>
        <source>use fewer colours, or keep the {kind} file</source>
        <translation>weniger Farben nehmen oder die {kind}-Datei behalten</translation>
    </message>
    <message>
        <source>The result is {percent} % larger than the {kind} file ({after:,} instead of {before:,} bytes), because {reason}; {advice}.</source>
        <translation>Das Ergebnis ist {percent} % größer als die {kind}-Datei ({after:,} statt {before:,} Bytes), weil {reason}; Abhilfe: {advice}.</translation>
    </message>
    <message>
        <source>{name}: there is a folder of this name; choose another name.</source>
        <translation>{name}: Ein Ordner heißt schon so; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name}: a device or pipe is not replaced by a file; choose another name.</source>
        <translation>{name}: Ein Gerät oder eine Pipe wird nicht durch eine Datei ersetzt; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name}: this is the original; choose another name or overwrite it.</source>
        <translation>{name}: Das ist das Original; einen anderen Namen wählen oder überschreiben.</translation>
    </message>
    <message>
        <source>{name}: it exists already; choose another name or overwrite it.</source>
        <translation>{name}: Die Datei gibt es schon; einen anderen Namen wählen oder überschreiben.</translation>
    </message>
    <message>
        <source>{name}: the file is write-protected; choose another name.</source>
        <translation>{name}: Die Datei ist schreibgeschützt; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>your share of the disk is used up; free {size:,} bytes or save to another place</source>
        <translation>der eigene Anteil am Datenträger ist aufgebraucht; {size:,} Bytes frei machen oder woanders speichern</translation>
    </message>
    <message>
        <source>the disk is full; free {size:,} bytes or save to another place</source>
        <translation>der Datenträger ist voll; {size:,} Bytes frei machen oder woanders speichern</translation>
    </message>
    <message>
        <source>the folder “{folder}” does not exist; create it or choose another</source>
        <translation>den Ordner „{folder}“ gibt es nicht; ihn anlegen oder einen anderen wählen</translation>
    </message>
    <message>
        <source>it cannot be written ({fault}); save to another place</source>
        <translation>das Schreiben ist nicht möglich ({fault}); woanders speichern</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it holds no pixels; copy the picture again.</source>
        <translation>{name} kann nicht geöffnet werden: Es sind keine Pixel darin; das Bild noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Counting pixels</source>
        <translation>Pixel zählen</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} pixels cannot be written.</source>
        <translation>Ein Bild von {width} × {height} Pixeln kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Drawing the film</source>
        <translation>Film zeichnen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>{name} is damaged: {part} of the picture can be read; get a fresh copy, or open the readable part.</source>
        <translation>{name} ist beschädigt: {part} des Bildes ist lesbar; eine neue Kopie besorgen oder den lesbaren Teil öffnen.</translation>
    </message>
    <message>
        <source>its {pixels} are above the limit of {limit}; scale it down</source>
        <translation>{pixels} liegen über der Grenze von {limit}; das Bild verkleinern</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Für dieses Bild reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}): see Help &gt; Log.</source>
        <translation>Im Programm ist etwas schiefgegangen ({kind}): siehe Hilfe &gt; Protokoll.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodieren</translation>
    </message>
    <message numerus="yes">
        <source>They form %Ln cluster(s).</source>
        <translation>
            <numerusform>Sie bilden %Ln Cluster.</numerusform>
            <numerusform>Sie bilden %Ln Cluster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln centre(s)</source>
        <translation>
            <numerusform>ein Zentrum</numerusform>
            <numerusform>%Ln Zentren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s)</source>
        <translation>
            <numerusform>%Ln Farbe</numerusform>
            <numerusform>%Ln Farben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing the engine, on the first start only…</source>
        <translation>Die Rechenkerne werden vorbereitet, nur beim ersten Start …</translation>
    </message>
    <message>
        <source>{name} cannot be listed ({reason}).</source>
        <translation>{name} kann nicht aufgelistet werden ({reason}).</translation>
    </message>
    <message>
        <source>{name} holds no images, nor do the folders in it.</source>
        <translation>{name} enthält keine Bilder, auch nicht in den Unterordnern.</translation>
    </message>
    <message>
        <source>SSIMULACRA2 was taken on the central {width} x {height} pixels.</source>
        <translation>SSIMULACRA2 wurde an den mittleren {width} x {height} Pixeln gemessen.</translation>
    </message>
    <message>
        <source>No file of at most {limit:,} bytes can be had</source>
        <translation>Keine Datei hat höchstens {limit:,} Bytes</translation>
    </message>
    <message>
        <source>No file reaches SSIMULACRA2 {goal:g}</source>
        <translation>Keine Datei erreicht SSIMULACRA2 {goal:g}</translation>
    </message>
    <message>
        <source>No file of at most {limit:,} bytes reaches SSIMULACRA2 {goal:g}</source>
        <translation>Keine Datei von höchstens {limit:,} Bytes erreicht SSIMULACRA2 {goal:g}</translation>
    </message>
    <message>
        <source>{size:,} bytes at k = {k}</source>
        <translation>{size:,} Bytes mit k = {k}</translation>
    </message>
    <message>
        <source>{size:,} bytes with SSIMULACRA2 {score:.1f} at k = {k}</source>
        <translation>{size:,} Bytes mit SSIMULACRA2 {score:.1f} bei k = {k}</translation>
    </message>
    <message>
        <source>{missed}; the nearest is {nearest}.</source>
        <translation>{missed}; am nächsten kommen {nearest}.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About qt_kmeans</source>
        <translation>Über qt_kmeans</translation>
    </message>
    <message>
        <source>Version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>Makes images smaller by K-Means colour quantization, and shows how their colours move.</source>
        <translation>Macht Bilder durch K-Means-Farbquantisierung kleiner und zeigt, wie sich ihre Farben bewegen.</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL as separate libraries that may be replaced; the full texts of all licences come with the program.</source>
        <translation>Qt wird unter der LGPL als eigene, austauschbare Bibliotheken verwendet; die vollständigen Texte aller Lizenzen liegen dem Programm bei.</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Bestandteile des Programms</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>AdvancedSettings</name>
    <message>
        <source>Engine</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Ours: exact K-Means on the distinct colours</source>
        <translation>Eigenes: genaues K-Means auf den verschiedenen Farben</translation>
    </message>
    <message>
        <source>K-Means</source>
        <translation>K-Means</translation>
    </message>
    <message>
        <source>scikit-learn’s KMeans: the textbook way; slower</source>
        <translation>KMeans von scikit-learn: wie im Lehrbuch; langsamer</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-Batch</translation>
    </message>
    <message>
        <source>scikit-learn’s MiniBatchKMeans: learns from a few thousand colours at a time</source>
        <translation>MiniBatchKMeans von scikit-learn: lernt aus einigen tausend Farben auf einmal</translation>
    </message>
    <message>
        <source>Bisecting</source>
        <translation>Halbierend</translation>
    </message>
    <message>
        <source>scikit-learn’s BisectingKMeans: splits the worst cluster until there are enough</source>
        <translation>BisectingKMeans von scikit-learn: teilt den schlechtesten Cluster, bis es genug sind</translation>
    </message>
    <message>
        <source>Median cut</source>
        <translation>Median Cut</translation>
    </message>
    <message>
        <source>Pillow’s median cut: halves the fullest box of colours; no iterations</source>
        <translation>Median Cut von Pillow: halbiert den vollsten Kasten von Farben; ohne Iterationen</translation>
    </message>
    <message>
        <source>Octree</source>
        <translation>Octree</translation>
    </message>
    <message>
        <source>Pillow’s fast octree: the fullest cells of a grid; the quickest, and coarse</source>
        <translation>Schneller Octree von Pillow: die vollsten Zellen eines Gitters; am schnellsten und grob</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Beginn mit</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>Joins the closest colours first; always the same, and good</source>
        <translation>Vereint die nächsten Farben zuerst; immer gleich und gut</translation>
    </message>
    <message>
        <source>k-means++</source>
        <translation>k-means++</translation>
    </message>
    <message>
        <source>Draws the first centres by lot: another seed, another run</source>
        <translation>Lost die ersten Zentren aus: anderer Startwert, anderer Lauf</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Zufallsstartwert</translation>
    </message>
    <message>
        <source>Start of the random numbers, where any are used</source>
        <translation>Anfang der Zufallszahlen, wo welche verwendet werden</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Reset to Defaults</source>
        <translation>Standardwerte</translation>
    </message>
    <message>
        <source>Start &amp;with</source>
        <translation>Be&amp;ginn mit</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>To&amp;leranz</translation>
    </message>
    <message>
        <source>What finds the palette</source>
        <translation>Was die Palette findet</translation>
    </message>
    <message>
        <source>En&amp;gine</source>
        <translation>&amp;Verfahren</translation>
    </message>
    <message>
        <source>Go on until no colour changes its cluster</source>
        <translation>Weitermachen, bis keine Farbe mehr den Cluster wechselt</translation>
    </message>
    <message>
        <source>Stop when a step improves the result by less than {}</source>
        <translation>Aufhören, wenn ein Schritt das Ergebnis um weniger als {} verbessert</translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Export Animation</source>
        <translation>Animation exportieren</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Smaller; opens in browsers and newer programs</source>
        <translation>Kleiner; öffnet sich in Browsern und neueren Programmen</translation>
    </message>
    <message>
        <source>Opens everywhere</source>
        <translation>Öffnet sich überall</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation>
            <numerusform>%Ln Schritt pro Sekunde</numerusform>
            <numerusform>%Ln Schritte pro Sekunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}, in a loop</source>
        <translation>
            <numerusform>%Ln Bild, {}, in Endlosschleife</numerusform>
            <numerusform>%Ln Bilder, {}, in Endlosschleife</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Seeding</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Dither</source>
        <translation>Dithering</translation>
    </message>
    <message>
        <source>Dither {}</source>
        <translation>Dithering {}</translation>
    </message>
    <message>
        <source>Effort {}</source>
        <translation>Aufwand {}</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Change Colour to {}</source>
        <translation>Farbe ändern in {}</translation>
    </message>
    <message>
        <source>Settings of All Files</source>
        <translation>Einstellungen aller Dateien</translation>
    </message>
</context>
<context>
    <name>ChartsPanel</name>
    <message>
        <source>SSIMULACRA2</source>
        <translation>SSIMULACRA2</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality</source>
        <translation>Wie das Auge es sieht: 90 ist verlustfrei fürs Auge, 70 hohe, 50 mittlere, 30 niedrige Qualität</translation>
    </message>
    <message>
        <source>Closeness of the numbers, in decibel</source>
        <translation>Nähe der Zahlen in Dezibel</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Andere Verfahren</translation>
    </message>
    <message>
        <source>Compare with median cut and octree, as other programs do it</source>
        <translation>Mit Median Cut und Octree vergleichen, wie andere Programme es machen</translation>
    </message>
    <message>
        <source>Files measured</source>
        <translation>Gemessene Dateien</translation>
    </message>
    <message>
        <source>Open a picture: its files at every number of colours appear here</source>
        <translation>Ein Bild öffnen: Hier erscheinen seine Dateien mit jeder Zahl von Farben</translation>
    </message>
    <message>
        <source>The palette is fixed: the number of colours is no choice</source>
        <translation>Die Palette liegt fest: Die Zahl der Farben ist nicht wählbar</translation>
    </message>
    <message>
        <source>The picture is too small for SSIMULACRA2; PSNR tells its quality</source>
        <translation>Das Bild ist zu klein für SSIMULACRA2; PSNR sagt die Qualität</translation>
    </message>
    <message>
        <source>The first files are being made</source>
        <translation>Die ersten Dateien entstehen</translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln file(s)</source>
        <translation>
            <numerusform>{} von %Ln Datei</numerusform>
            <numerusform>{} von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s) are measured; click one to use its settings</source>
        <translation>
            <numerusform>Die einzige Datei ist gemessen; ein Klick übernimmt ihre Einstellungen</numerusform>
            <numerusform>Alle %Ln Dateien sind gemessen; ein Klick auf eine übernimmt ihre Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{}; stopped</source>
        <translation>{}; angehalten</translation>
    </message>
    <message>
        <source>{0}; k = {1} is being made</source>
        <translation>{0}; k = {1} entsteht</translation>
    </message>
    <message>
        <source>{}; waits while you work</source>
        <translation>{}; wartet, solange gearbeitet wird</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>Weiter messen</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messen anhalten</translation>
    </message>
</context>
<context>
    <name>CloudStage</name>
    <message>
        <source>Colour space</source>
        <translation>Farbraum</translation>
    </message>
</context>
<context>
    <name>CloudView</name>
    <message>
        <source>Drag to turn, scroll to zoom; Shift and drag around colours to see their pixels</source>
        <translation>Ziehen dreht, Scrollen vergrößert; mit Umschalt um Farben ziehen zeigt ihre Pixel</translation>
    </message>
</context>
<context>
    <name>ColourSpace</name>
    <message>
        <source>Cluster {number} of {count}</source>
        <translation>Cluster {number} von {count}</translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation>Noch kein Bild.</translation>
    </message>
    <message>
        <source>Page Up and Page Down walk through them, Escape lets go.</source>
        <translation>Bild auf und Bild ab gehen sie durch, Esc lässt los.</translation>
    </message>
    <message>
        <source>Isolated: {}.</source>
        <translation>Herausgestellt: {}.</translation>
    </message>
    <message>
        <source>Arrow keys turn it, plus and minus zoom, Home resets the view.</source>
        <translation>Pfeiltasten drehen, Plus und Minus zoomen, Pos1 setzt die Ansicht zurück.</translation>
    </message>
    <message>
        <source>The digits 1 to 4 show it from the front, the side, the top and a corner.</source>
        <translation>Die Ziffern 1 bis 4 zeigen ihn von vorn, von der Seite, von oben und über Eck.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in Oklab, lightness upwards.</source>
        <translation>{points} Farben des Bildes in Oklab, Helligkeit nach oben.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in CIELAB, lightness upwards.</source>
        <translation>{points} Farben des Bildes in CIELAB, Helligkeit nach oben.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in the cylinder of hue and saturation, value upwards.</source>
        <translation>{points} Farben des Bildes im Zylinder von Farbton und Sättigung, Hellwert nach oben.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in the red, green and blue cube.</source>
        <translation>{points} Farben des Bildes im Würfel von Rot, Grün und Blau.</translation>
    </message>
</context>
<context>
    <name>CompareChoices</name>
    <message>
        <source>Background Under Transparent Pixels</source>
        <translation>Hintergrund unter transparenten Pixeln</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <source>mean {mean}, 95 % below {high}</source>
        <translation>im Mittel {mean}, 95 % unter {high}</translation>
    </message>
</context>
<context>
    <name>CompareTools</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Blink by Itself</source>
        <translation>Von selbst blinken</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Show the other picture (F)</source>
        <translation>Das andere Bild zeigen (F)</translation>
    </message>
    <message>
        <source>Opacity of the compressed picture in percent</source>
        <translation>Deckkraft des komprimierten Bildes in Prozent</translation>
    </message>
    <message>
        <source>How far the compressed picture covers the original</source>
        <translation>Wie weit das komprimierte Bild das Original überdeckt</translation>
    </message>
    <message>
        <source>Amplification of the differences, as a power of two</source>
        <translation>Verstärkung der Unterschiede als Zweierpotenz</translation>
    </message>
    <message>
        <source>Amplify small differences</source>
        <translation>Kleine Unterschiede verstärken</translation>
    </message>
    <message>
        <source>Amplif&amp;y</source>
        <translation>Verstärk&amp;ung</translation>
    </message>
    <message>
        <source>&amp;Worst</source>
        <translation>Gr&amp;ößte Fehler</translation>
    </message>
    <message>
        <source>Where the errors are largest: original colour, palette colour, error</source>
        <translation>Wo die Fehler am größten sind: Originalfarbe, Palettenfarbe, Fehler</translation>
    </message>
    <message>
        <source>No difference that could be seen.</source>
        <translation>Kein sichtbarer Unterschied.</translation>
    </message>
    <message>
        <source>As the eye averages pixels: dithering is the colour that it mixes; else pixel by pixel</source>
        <translation>Wie das Auge Pixel mittelt: Dithering ist die Farbe, die es mischt; sonst Pixel für Pixel</translation>
    </message>
    <message>
        <source>Add Colour</source>
        <translation>Farbe hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Give the palette the colour that this region lacks, and keep it (Enter in the list)</source>
        <translation>Der Palette die Farbe geben, die dieser Stelle fehlt, und sie behalten (Eingabetaste in der Liste)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Mit dem Original vergleichen</translation>
    </message>
    <message>
        <source>Compare with A</source>
        <translation>Mit A vergleichen</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <source>Original and compressed picture</source>
        <translation>Originalbild und komprimiertes Bild</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>onion skin</source>
        <translation>Überlagern</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>{mode}, zoom {zoom}</source>
        <translation>{mode}, Zoom {zoom}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Save Result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>Unsaved Result</source>
        <translation>Ungespeichertes Ergebnis</translation>
    </message>
    <message>
        <source>Save the compressed version of {} first?</source>
        <translation>Die komprimierte Fassung von {} vorher speichern?</translation>
    </message>
    <message>
        <source>Open Images</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Save the compressed versions of {} first?</source>
        <translation>Die komprimierten Fassungen von {} vorher speichern?</translation>
    </message>
    <message>
        <source>Unsaved Results</source>
        <translation>Ungespeicherte Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>Indiziertes PNG</translation>
    </message>
    <message>
        <source>Lossless WebP</source>
        <translation>Verlustfreies WebP</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
</context>
<context>
    <name>DitherChoice</name>
    <message>
        <source>Dithering</source>
        <translation>Dithering</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Flat areas; the smallest file</source>
        <translation>Ebene Flächen; die kleinste Datei</translation>
    </message>
    <message>
        <source>Spatial</source>
        <translation>Räumlich</translation>
    </message>
    <message>
        <source>Colours and pattern chosen together; best with few</source>
        <translation>Farben und Muster gemeinsam gewählt; am besten bei wenigen</translation>
    </message>
    <message>
        <source>Floyd–Steinberg</source>
        <translation>Floyd–Steinberg</translation>
    </message>
    <message>
        <source>Smooth gradients from few colours</source>
        <translation>Weiche Verläufe aus wenigen Farben</translation>
    </message>
    <message>
        <source>Sierra Lite</source>
        <translation>Sierra Lite</translation>
    </message>
    <message>
        <source>Like Floyd–Steinberg, a little finer</source>
        <translation>Wie Floyd–Steinberg, etwas feiner</translation>
    </message>
    <message>
        <source>Atkinson</source>
        <translation>Atkinson</translation>
    </message>
    <message>
        <source>Crisp, with clean lights and darks</source>
        <translation>Knackig, mit klaren Lichtern und Schatten</translation>
    </message>
    <message>
        <source>Bayer pattern</source>
        <translation>Bayer-Muster</translation>
    </message>
    <message>
        <source>A regular pattern that compresses well</source>
        <translation>Ein regelmäßiges Muster, das sich gut komprimiert</translation>
    </message>
    <message>
        <source>Being measured</source>
        <translation>Wird gemessen</translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation>{} Bytes</translation>
    </message>
    <message>
        <source>{0} bytes, {1} quality</source>
        <translation>{0} Bytes, {1} Qualität</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the file to a folder or into another program</source>
        <translation>Die Datei in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>The file, to be dragged away</source>
        <translation>Die Datei, zum Herausziehen</translation>
    </message>
</context>
<context>
    <name>DragOut</name>
    <message>
        <source>There is no room for the file to drag; use Save As instead.</source>
        <translation>Für die Datei zum Ziehen ist kein Platz; stattdessen Speichern unter verwenden.</translation>
    </message>
</context>
<context>
    <name>EmphasisSliders</name>
    <message>
        <source>Protect</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Protection of rare colours in percent</source>
        <translation>Schutz seltener Farben in Prozent</translation>
    </message>
    <message>
        <source>Protect rare colours from large areas, so that a small red sign keeps its red</source>
        <translation>Seltene Farben vor großen Flächen schützen, damit ein kleines rotes Schild rot bleibt</translation>
    </message>
    <message>
        <source>Mas&amp;king</source>
        <translation>Mas&amp;kierung</translation>
    </message>
    <message>
        <source>Masking by contrast in percent</source>
        <translation>Maskierung durch Kontrast in Prozent</translation>
    </message>
    <message>
        <source>Let errors count less where the picture is busy, which hides them</source>
        <translation>Fehler weniger zählen, wo das Bild unruhig ist und sie verbirgt</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Sparen</translation>
    </message>
    <message>
        <source>Economy of bytes in percent</source>
        <translation>Sparsamkeit mit Bytes in Prozent</translation>
    </message>
    <message>
        <source>Let a pixel take its neighbour’s colour where it hardly shows; not with dithering</source>
        <translation>Ein Pixel die Farbe seines Nachbarn nehmen lassen, wo es kaum auffällt; nicht mit Dithering</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Drop an image here</source>
        <translation>Bild hierher ziehen</translation>
    </message>
    <message>
        <source>See its colours in 3D, reduce them while you watch, and save a smaller file.</source>
        <translation>Seine Farben in 3D sehen, sie vor Augen reduzieren und eine kleinere Datei speichern.</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF and more</source>
        <translation>PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF und mehr</translation>
    </message>
    <message>
        <source>What Is K-Means?</source>
        <translation>Was ist K-Means?</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Open Another Image…</source>
        <translation>Anderes Bild &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open an &amp;Image…</source>
        <translation>Bild &amp;öffnen…</translation>
    </message>
    <message>
        <source>Paste Clip&amp;board</source>
        <translation>&amp;Zwischenablage einfügen</translation>
    </message>
    <message>
        <source>Tr&amp;y the Sample</source>
        <translation>Beispiel ausprobiere&amp;n</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>The compressed picture is on the clipboard.</source>
        <translation>Das komprimierte Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard; paste them into your report.</source>
        <translation>Die Diagnose ist in der Zwischenablage; in den Fehlerbericht einfügen.</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>{0}: a result is a PNG, WebP or GIF file; end its name in {1} or {2}.</source>
        <translation>{0}: Ein Ergebnis ist eine PNG-, WebP- oder GIF-Datei; der Name endet auf {1} oder {2}.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Replace the Original</source>
        <translation>Original ersetzen</translation>
    </message>
    <message>
        <source>{} is the original: saved over, it is gone for good. Choose another name?</source>
        <translation>{} ist das Original: Einmal überschrieben, ist es für immer weg. Einen anderen Namen wählen?</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Replaced {}: {}.</source>
        <translation>{} ersetzt: {}.</translation>
    </message>
    <message>
        <source>Saved {}: {}.</source>
        <translation>{} gespeichert: {}.</translation>
    </message>
</context>
<context>
    <name>FoundLine</name>
    <message>
        <source>Search Again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>SSIMULACRA2 {}</source>
        <translation>SSIMULACRA2 {}</translation>
    </message>
    <message>
        <source>No file is that small; this is the smallest, {}.</source>
        <translation>So klein ist keine Datei; die kleinste hat {}.</translation>
    </message>
    <message>
        <source>No file of that size looks that good; this is the best of them.</source>
        <translation>Keine Datei dieser Größe sieht so gut aus; diese ist die beste.</translation>
    </message>
    <message>
        <source>No palette looks that good; this is the best.</source>
        <translation>Keine Palette sieht so gut aus; diese ist die beste.</translation>
    </message>
    <message>
        <source>Aim for {}</source>
        <translation>{} anstreben</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The picture in different numbers of colours</source>
        <translation>Das Bild in verschiedenen Zahlen von Farben</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>What Is K-Means?</source>
        <translation>Was ist K-Means?</translation>
    </message>
    <message>
        <source>A photo has many thousand colours; a small file has room for few. K-Means finds the few that stand best for all of them:</source>
        <translation>Ein Foto hat viele tausend Farben; eine kleine Datei hat Platz für wenige. K-Means findet die wenigen, die am besten für alle stehen:</translation>
    </message>
    <message>
        <source>Words in the Window</source>
        <translation>Wörter im Fenster</translation>
    </message>
    <message>
        <source>1. Every colour is a point</source>
        <translation>1. Jede Farbe ist ein Punkt</translation>
    </message>
    <message>
        <source>Colours that look alike lie close together: light ones above, warm ones on the right. The panel Colour Space shows them in three dimensions.</source>
        <translation>Ähnliche Farben liegen nah beieinander: helle oben, warme rechts. Das Feld Farbraum zeigt sie in drei Dimensionen.</translation>
    </message>
    <message>
        <source>A picture, and its colours as points on a plane</source>
        <translation>Ein Bild, und seine Farben als Punkte auf einer Ebene</translation>
    </message>
    <message>
        <source>2. Centres are set among them</source>
        <translation>2. Zentren kommen dazwischen</translation>
    </message>
    <message>
        <source>As many as the result may have colours; this number is called k, and is {} here. Where they begin is only a guess.</source>
        <translation>So viele, wie das Ergebnis Farben haben darf; diese Zahl heißt k und ist hier {}. Wo sie beginnen, ist nur geraten.</translation>
    </message>
    <message>
        <source>The points, with five centres among them</source>
        <translation>Die Punkte, dazwischen fünf Zentren</translation>
    </message>
    <message>
        <source>3. Points join, centres move</source>
        <translation>3. Punkte schließen sich an, Zentren wandern</translation>
    </message>
    <message>
        <source>Every point joins the centre that is nearest; those of one centre are a cluster. Then every centre moves into the middle of its cluster.</source>
        <translation>Jeder Punkt gehört zum nächsten Zentrum; die Punkte eines Zentrums sind ein Cluster. Dann wandert jedes Zentrum in die Mitte seines Clusters.</translation>
    </message>
    <message>
        <source>The points in the colours of their clusters, and how the centres move</source>
        <translation>Die Punkte in den Farben ihrer Cluster, und wie die Zentren wandern</translation>
    </message>
    <message>
        <source>4. Again, until they rest</source>
        <translation>4. Noch einmal, bis sie ruhen</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln step(s) nothing moves any more. The centres are the palette: the file has it once, and for every pixel only a short number.</source>
        <translation>
            <numerusform>Nach %Ln Schritt bewegt sich nichts mehr. Die Zentren sind die Palette: Die Datei enthält sie einmal, und für jedes Pixel nur eine kurze Nummer.</numerusform>
            <numerusform>Nach %Ln Schritten bewegt sich nichts mehr. Die Zentren sind die Palette: Die Datei enthält sie einmal, und für jedes Pixel nur eine kurze Nummer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ways of the centres, and the picture in the colours of its palette</source>
        <translation>Die Wege der Zentren, und das Bild in den Farben seiner Palette</translation>
    </message>
    <message>
        <source>Open a picture and drag the number of colours to see it happen.</source>
        <translation>Öffnen Sie ein Bild und ziehen Sie an der Zahl der Farben, um zuzusehen.</translation>
    </message>
    <message>
        <source>Open a picture and drag the number of colours to see it happen; {} plays it again.</source>
        <translation>Öffnen Sie ein Bild und ziehen Sie an der Zahl der Farben, um zuzusehen; {} spielt es noch einmal ab.</translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation>Trägheit</translation>
    </message>
    <message>
        <source>How far the pixels are from their centres: the sum of the squared distances. It falls with every step; less is closer to the original.</source>
        <translation>Wie weit die Pixel von ihren Zentren entfernt sind: die Summe der quadrierten Abstände. Sie fällt mit jedem Schritt; weniger ist näher am Original.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>How the distance of two colours is measured. In Oklab it is as large as it looks.</source>
        <translation>Wie der Abstand zweier Farben gemessen wird. In Oklab ist er so groß, wie er aussieht.</translation>
    </message>
    <message>
        <source>Dither</source>
        <translation>Dithering</translation>
    </message>
    <message>
        <source>Mixes two colours of the palette in a fine pattern where one between them is missing: a smooth sky instead of bands, for more bytes.</source>
        <translation>Mischt zwei Farben der Palette in einem feinen Muster, wo eine dazwischen fehlt: ein glatter Himmel statt Streifen, für mehr Bytes.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>How long to search for the shortest way to write the picture down.</source>
        <translation>Wie lange nach der kürzesten Schreibweise des Bildes gesucht wird.</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Rare colours count more, so that a small red sign on a grey photo keeps its red.</source>
        <translation>Seltene Farben zählen mehr, damit ein kleines rotes Schild auf einem grauen Foto rot bleibt.</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Maskierung</translation>
    </message>
    <message>
        <source>Errors hide where a picture is busy. The more masking, the more colours are left for calm areas, where errors would show.</source>
        <translation>In unruhigen Stellen verbergen sich Fehler. Je mehr Maskierung, desto mehr Farben bleiben für ruhige Flächen, wo man Fehler sähe.</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Sparen</translation>
    </message>
    <message>
        <source>A pixel takes the colour of its neighbour where that hardly shows; even runs of pixels make a smaller file.</source>
        <translation>Ein Pixel nimmt die Farbe seines Nachbarn an, wo man es kaum sieht; gleichmäßige Pixel machen die Datei kleiner.</translation>
    </message>
    <message>
        <source>How alike two pictures look: 90 cannot be told from the original, 70 is high, 50 medium, 30 low; very few colours come below 0.</source>
        <translation>Wie ähnlich zwei Bilder aussehen: 90 ist vom Original nicht zu unterscheiden, 70 ist hoch, 50 mittel, 30 niedrig; sehr wenige Farben liegen unter 0.</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knick</translation>
    </message>
    <message>
        <source>The file in the chart after which more bytes buy little more quality.</source>
        <translation>Die Datei im Diagramm, nach der mehr Bytes kaum noch mehr Qualität bringen.</translation>
    </message>
    <message>
        <source>The mean error of the pixels’ numbers, in decibels; more is better. It knows nothing of what the eye sees.</source>
        <translation>Der mittlere Fehler der Zahlen der Pixel, in Dezibel; mehr ist besser. Davon, was das Auge sieht, weiß es nichts.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Every colour has its place</source>
        <translation>Jede Farbe hat ihren Ort</translation>
    </message>
    <message>
        <source>Open a picture to see its colours here as a cloud. Drag to turn it, scroll to zoom.</source>
        <translation>Ein Bild öffnen, um seine Farben hier als Wolke zu sehen. Ziehen dreht sie, das Mausrad zoomt.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import Palette</source>
        <translation>Palette importieren</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Use &amp;exactly these colours</source>
        <translation>&amp;Genau diese Farben verwenden</translation>
    </message>
    <message>
        <source>&amp;Start from these colours</source>
        <translation>Mit diesen Farben &amp;beginnen</translation>
    </message>
    <message>
        <source>Every pixel gets the nearest of them; nothing is clustered.</source>
        <translation>Jedes Pixel erhält die nächste von ihnen; nichts wird gruppiert.</translation>
    </message>
    <message numerus="yes">
        <source>They move to where the picture has its colours, %Ln in all.</source>
        <translation>
            <numerusform>Sie wandern dorthin, wo das Bild seine Farben hat, insgesamt %Ln.</numerusform>
            <numerusform>Sie wandern dorthin, wo das Bild seine Farben hat, insgesamt %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>InertiaPlot</name>
    <message>
        <source>Inertia per step</source>
        <translation>Trägheit je Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation>Trägheit</translation>
    </message>
    <message>
        <source>pixels that change cluster</source>
        <translation>Pixel, die den Cluster wechseln</translation>
    </message>
    <message>
        <source>Every colour has its place in the palette: there is nothing to cluster</source>
        <translation>Jede Farbe hat ihren Platz in der Palette: Es gibt nichts zu gruppieren</translation>
    </message>
    <message>
        <source>The palette is fixed: there is nothing to cluster</source>
        <translation>Die Palette liegt fest: Es gibt nichts zu gruppieren</translation>
    </message>
    <message>
        <source>The inertia of every step appears here</source>
        <translation>Hier erscheint die Trägheit jedes Schritts</translation>
    </message>
    <message numerus="yes">
        <source>From {0} to {1} in %Ln step(s)</source>
        <translation>
            <numerusform>Von {0} auf {1} in %Ln Schritt</numerusform>
            <numerusform>Von {0} auf {1} in %Ln Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>step {0}: {1}</source>
        <translation>Schritt {0}: {1}</translation>
    </message>
</context>
<context>
    <name>InlineBar</name>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Scale of the differences</source>
        <translation>Skala der Unterschiede</translation>
    </message>
    <message>
        <source>Error of each pixel: delta E in Oklab, where black and white are 100 apart.
</source>
        <translation>Fehler jedes Pixels: Delta E in Oklab, wo Schwarz und Weiß 100 auseinander liegen.
</translation>
    </message>
    <message>
        <source>About 2 is the least that can be seen.</source>
        <translation>Etwa ab 2 ist er zu sehen.</translation>
    </message>
    <message>
        <source>From 0, dark, to {} and more, bright, in delta E of Oklab</source>
        <translation>Von 0, dunkel, bis {} und mehr, hell, in Delta E von Oklab</translation>
    </message>
    <message>
        <source>ΔE</source>
        <translation>ΔE</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <source>Lens: original and compressed, enlarged</source>
        <translation>Lupe: Original und komprimiertes Bild, vergrößert</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dropped image</source>
        <translation>Abgelegtes Bild</translation>
    </message>
    <message>
        <source>The settings file was damaged and is kept as {}; the defaults are used.</source>
        <translation>Die Einstellungsdatei war beschädigt und liegt jetzt unter {}; es gelten die Standardwerte.</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Kept Result A</source>
        <translation>&amp;Gemerktes Ergebnis A</translation>
    </message>
    <message>
        <source>Di&amp;vider</source>
        <translation>&amp;Trennlinie</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>&amp;Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Colour Space</source>
        <translation>F&amp;arbraum</translation>
    </message>
    <message>
        <source>Panels S&amp;hown</source>
        <translation>Gezeigte Be&amp;reiche</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>Colour Space &amp;Renderer</source>
        <translation>Farbraum &amp;zeichnen mit</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>&amp;Palette</translation>
    </message>
    <message>
        <source>Cl&amp;uster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Several Files</source>
        <translation>Mehrere Dateien</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Colours and Convergence</source>
        <translation>Farben und Konvergenz</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>drop files or folders</source>
        <translation>Dateien oder Ordner ablegen</translation>
    </message>
    <message>
        <source>Take the result elsewhere</source>
        <translation>Ergebnis mitnehmen</translation>
    </message>
    <message>
        <source>drag the grip beside Save</source>
        <translation>den Griff neben „Speichern“ ziehen</translation>
    </message>
    <message>
        <source>From file to file</source>
        <translation>Von Datei zu Datei</translation>
    </message>
    <message>
        <source>Page keys</source>
        <translation>Bild auf/ab</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Original sehen</translation>
    </message>
    <message>
        <source>hold Space</source>
        <translation>Leertaste halten</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>Zum Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>wheel, pinch</source>
        <translation>Mausrad, zwei Finger</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>drag, arrow keys</source>
        <translation>ziehen, Pfeiltasten</translation>
    </message>
    <message>
        <source>Fit or actual size</source>
        <translation>Eingepasst oder tatsächliche Größe</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Trennlinie verschieben</translation>
    </message>
    <message>
        <source>drag it, arrow keys, double-click</source>
        <translation>ziehen, Pfeiltasten, Doppelklick</translation>
    </message>
    <message>
        <source>Step through a run</source>
        <translation>Durch einen Lauf gehen</translation>
    </message>
    <message>
        <source>click or arrow keys on its chart</source>
        <translation>Klick oder Pfeiltasten auf seinem Diagramm</translation>
    </message>
    <message>
        <source>Use a file of the chart</source>
        <translation>Eine Datei des Diagramms übernehmen</translation>
    </message>
    <message>
        <source>click it, Enter</source>
        <translation>Klick darauf, Eingabetaste</translation>
    </message>
    <message>
        <source>Limit size and quality there</source>
        <translation>Größe und Qualität dort begrenzen</translation>
    </message>
    <message>
        <source>drag, Shift+arrow keys</source>
        <translation>ziehen, Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Turn the colour space</source>
        <translation>Farbraum drehen</translation>
    </message>
    <message>
        <source>Zoom the colour space</source>
        <translation>Farbraum zoomen</translation>
    </message>
    <message>
        <source>wheel, plus and minus</source>
        <translation>Mausrad, Plus und Minus</translation>
    </message>
    <message>
        <source>Move the colour space</source>
        <translation>Farbraum verschieben</translation>
    </message>
    <message>
        <source>right drag, Shift + arrow keys</source>
        <translation>rechts ziehen, Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Views of the colour space</source>
        <translation>Ansichten des Farbraums</translation>
    </message>
    <message>
        <source>0 to 4 in it</source>
        <translation>0 bis 4 darin</translation>
    </message>
    <message>
        <source>Isolate a cluster</source>
        <translation>Einen Cluster herausstellen</translation>
    </message>
    <message>
        <source>click it or its swatch, Page keys in the colour space</source>
        <translation>Klick auf ihn oder sein Farbfeld, Bild auf/ab im Farbraum</translation>
    </message>
    <message>
        <source>Choose colours by their place</source>
        <translation>Farben nach ihrem Ort wählen</translation>
    </message>
    <message>
        <source>Shift + drag around points</source>
        <translation>Umschalt+Ziehen um Punkte</translation>
    </message>
    <message>
        <source>Move a centroid</source>
        <translation>Ein Zentroid bewegen</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Strg+Ziehen</translation>
    </message>
    <message>
        <source>Let go of cluster or colours</source>
        <translation>Cluster oder Farben loslassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Halve and double colours</source>
        <translation>Zahl der Farben halbieren und verdoppeln</translation>
    </message>
    <message>
        <source>Page keys on the slider</source>
        <translation>Bild auf/ab auf dem Regler</translation>
    </message>
    <message>
        <source>Choose palette colours</source>
        <translation>Palettenfarben wählen</translation>
    </message>
    <message>
        <source>click, Ctrl, Shift</source>
        <translation>Klick, Strg, Umschalt</translation>
    </message>
    <message>
        <source>Edit a colour</source>
        <translation>Eine Farbe bearbeiten</translation>
    </message>
    <message>
        <source>double-click, Enter</source>
        <translation>Doppelklick, Eingabetaste</translation>
    </message>
    <message>
        <source>Import a palette</source>
        <translation>Palette importieren</translation>
    </message>
    <message>
        <source>drop its file on the palette</source>
        <translation>ihre Datei auf die Palette ziehen</translation>
    </message>
    <message>
        <source>Copy chosen colours</source>
        <translation>Gewählte Farben kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How the pictures are compared</source>
        <translation>Wie die Bilder verglichen werden</translation>
    </message>
    <message>
        <source>Compare: {}</source>
        <translation>Vergleichen: {}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Such as Logo 16</source>
        <translation>Zum Beispiel: Logo 16</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Takes the place of the preset of this name.</source>
        <translation>Ersetzt die Vorlage dieses Namens.</translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>There is no image on the clipboard; copy one in another program first.</source>
        <translation>In der Zwischenablage ist kein Bild; zuerst eines in einem anderen Programm kopieren.</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>These are the first {0} images; {1} more were found and left out.</source>
        <translation>Das sind die ersten {0} Bilder; {1} weitere wurden gefunden und weggelassen.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Open the Readable Part</source>
        <translation>Lesbaren Teil öffnen</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A picture is being opened</source>
        <translation>Ein Bild wird geöffnet</translation>
    </message>
    <message>
        <source>Opening {}…</source>
        <translation>{} wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Edit Colour</source>
        <translation>Farbe bearbeiten</translation>
    </message>
    <message>
        <source>Import Palette</source>
        <translation>Palette importieren</translation>
    </message>
    <message>
        <source>Palettes</source>
        <translation>Paletten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Export Palette</source>
        <translation>Palette exportieren</translation>
    </message>
    <message>
        <source>GIMP, Krita, Inkscape</source>
        <translation>GIMP, Krita, Inkscape</translation>
    </message>
    <message>
        <source>Adobe colour table</source>
        <translation>Adobe-Farbtabelle</translation>
    </message>
    <message>
        <source>Adobe swatch exchange</source>
        <translation>Adobe-Farbfelder</translation>
    </message>
    <message>
        <source>Hex codes</source>
        <translation>Hex-Codes</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSS variables</source>
        <translation>CSS-Variablen</translation>
    </message>
    <message>
        <source>Picture of swatches</source>
        <translation>Bild mit Farbfeldern</translation>
    </message>
    <message>
        <source>Red {0}, green {1}, blue {2}</source>
        <translation>Rot {0}, Grün {1}, Blau {2}</translation>
    </message>
    <message>
        <source>Red {0}, green {1}, blue {2}, opacity {3}</source>
        <translation>Rot {0}, Grün {1}, Blau {2}, Deckkraft {3}</translation>
    </message>
    <message>
        <source>{code}, {share} of all pixels</source>
        <translation>{code}, {share} aller Pixel</translation>
    </message>
    <message>
        <source>Locked: stays while the others move</source>
        <translation>Gesperrt: bleibt, während die anderen wandern</translation>
    </message>
</context>
<context>
    <name>PaletteActions</name>
    <message>
        <source>Delete Chosen Colours</source>
        <translation>Gewählte Farben löschen</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Ent&amp;sperren</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Sort &amp;By</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Change Colour to {}</source>
        <translation>Farbe ändern in {}</translation>
    </message>
    <message>
        <source>Delete {}</source>
        <translation>{} löschen</translation>
    </message>
    <message>
        <source>Merge {}</source>
        <translation>{} zusammenführen</translation>
    </message>
    <message>
        <source>Split {}</source>
        <translation>{} teilen</translation>
    </message>
    <message>
        <source>Add {}</source>
        <translation>{} hinzufügen</translation>
    </message>
    <message>
        <source>Reset Palette</source>
        <translation>Palette zurücksetzen</translation>
    </message>
    <message>
        <source>Click a colour in the picture; hold Shift to add several, Esc ends.</source>
        <translation>Eine Farbe im Bild anklicken; mit Umschalt mehrere hinzufügen, Esc beendet.</translation>
    </message>
    <message>
        <source>This pixel is fully transparent; choose one that can be seen.</source>
        <translation>Dieses Pixel ist ganz transparent; eines wählen, das zu sehen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour code(s) are on the clipboard, one a line.</source>
        <translation>
            <numerusform>%Ln Farbcode ist in der Zwischenablage.</numerusform>
            <numerusform>%Ln Farbcodes sind in der Zwischenablage, einer pro Zeile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Colour(s)</source>
        <translation>
            <numerusform>%Ln Farbe</numerusform>
            <numerusform>%Ln Farben</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock {}</source>
        <translation>{} sperren</translation>
    </message>
    <message>
        <source>Copied {} as CSS variables.</source>
        <translation>{} als CSS-Variablen kopiert.</translation>
    </message>
    <message>
        <source>Unlock {}</source>
        <translation>{} entsperren</translation>
    </message>
</context>
<context>
    <name>PaletteFiles</name>
    <message>
        <source>Import {}</source>
        <translation>{} importieren</translation>
    </message>
    <message>
        <source>Exported {}.</source>
        <translation>{} exportiert.</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>nicht gesperrt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>fixed palette, {0}</source>
        <translation>feste Palette, {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <translation>
            <numerusform>%Ln gesperrt</numerusform>
            <numerusform>%Ln gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteStrip</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The palette appears here</source>
        <translation>Hier erscheint die Palette</translation>
    </message>
    <message>
        <source>Colours: {0}</source>
        <translation>Farben: {0}</translation>
    </message>
    <message>
        <source>chosen: {0}</source>
        <translation>gewählt: {0}</translation>
    </message>
    <message>
        <source>now at {code}, {share}</source>
        <translation>jetzt bei {code}, {share}</translation>
    </message>
</context>
<context>
    <name>PaletteTable</name>
    <message>
        <source>Palette as a table</source>
        <translation>Palette als Tabelle</translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>Colour under the pointer</source>
        <translation>Farbe unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Colour under the pointer: original → compressed, its error, its share of the picture</source>
        <translation>Farbe unter dem Mauszeiger: original → komprimiert, ihr Fehler, ihr Anteil am Bild</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Step of the clustering</source>
        <translation>Schritt der Gruppierung</translation>
    </message>
    <message>
        <source>Drag to see the clusters converge</source>
        <translation>Ziehen zeigt, wie die Cluster zusammenlaufen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play again from the start</source>
        <translation>Noch einmal von Anfang an abspielen</translation>
    </message>
    <message>
        <source>Play the clustering</source>
        <translation>Die Gruppierung abspielen</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Programmeinstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colour space view</source>
        <translation>Ansicht des Farbraums</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The graphics card where there is one</source>
        <translation>Die Grafikkarte, wo es eine gibt</translation>
    </message>
    <message>
        <source>Graphics card (OpenGL)</source>
        <translation>Grafikkarte (OpenGL)</translation>
    </message>
    <message>
        <source>Fastest with real graphics hardware</source>
        <translation>Am schnellsten mit echter Grafikhardware</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Works everywhere, remote desktops included</source>
        <translation>Geht überall, auch auf entfernten Bildschirmen</translation>
    </message>
    <message>
        <source>&amp;Animate convergence</source>
        <translation>Konvergenz &amp;animieren</translation>
    </message>
    <message>
        <source>Off: new clusters and shapes appear at once, nothing moves by itself.</source>
        <translation>Aus: Neue Cluster und Formen erscheinen sofort, nichts bewegt sich von selbst.</translation>
    </message>
    <message>
        <source>The system asks for less motion, so nothing moves by itself.</source>
        <translation>Das System wünscht weniger Bewegung, deshalb bewegt sich nichts von selbst.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;3D view</source>
        <translation>&amp;3D-Ansicht</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>In Gebrauch: {}</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Pre&amp;sets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Preset {}</source>
        <translation>Vorlage {}</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Kept as “{}”, under Edit, Presets.</source>
        <translation>Als „{}“ gespeichert, unter Bearbeiten, Vorlagen.</translation>
    </message>
    <message>
        <source>The command line that does the same is on the clipboard.</source>
        <translation>Die Befehlszeile, die dasselbe macht, ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation>&amp;Als Vorlage speichern…</translation>
    </message>
    <message>
        <source>&amp;Manage Presets…</source>
        <translation>Vorlagen ver&amp;walten…</translation>
    </message>
    <message>
        <source>&amp;Import Recipe…</source>
        <translation>Rezept &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export Recipe…</source>
        <translation>Rezept &amp;exportieren…</translation>
    </message>
    <message>
        <source>The settings are those of “{}”, kept under Edit, Presets.</source>
        <translation>Es gelten die Einstellungen von „{}“, gespeichert unter Bearbeiten, Vorlagen.</translation>
    </message>
    <message>
        <source>Exported {}.</source>
        <translation>{} exportiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“{}” is back.</source>
        <translation>„{}“ ist wieder da.</translation>
    </message>
    <message>
        <source>Deleted the preset “{}”.</source>
        <translation>Vorlage „{}“ gelöscht.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Web Graphic</source>
        <translation>Webgrafik</translation>
    </message>
    <message>
        <source>Web Photo</source>
        <translation>Webfoto</translation>
    </message>
    <message>
        <source>Pixel Art 16</source>
        <translation>Pixelkunst 16</translation>
    </message>
    <message>
        <source>Print 8</source>
        <translation>Druck 8</translation>
    </message>
    <message>
        <source>GIF 32</source>
        <translation>GIF 32</translation>
    </message>
    <message>
        <source>Black and White</source>
        <translation>Schwarzweiß</translation>
    </message>
    <message>
        <source>Import Recipe</source>
        <translation>Rezept importieren</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Export Recipe</source>
        <translation>Rezept exportieren</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>There are none yet: save your settings as a preset in the Edit menu.</source>
        <translation>Noch keine da: Im Menü „Bearbeiten“ lassen sich Einstellungen als Vorlage speichern.</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>File size against quality</source>
        <translation>Dateigröße gegen Qualität</translation>
    </message>
    <message>
        <source>No file keeps to the limits</source>
        <translation>Keine Datei hält die Grenzen ein</translation>
    </message>
    <message>
        <source>Best within the limits: {}</source>
        <translation>Beste innerhalb der Grenzen: {}</translation>
    </message>
    <message>
        <source>Drag to set the largest file (Shift+Left, Shift+Right)</source>
        <translation>Ziehen setzt die größte Datei (Umschalt+Links, Umschalt+Rechts)</translation>
    </message>
    <message>
        <source>Drag to set the least quality (Shift+Up, Shift+Down)</source>
        <translation>Ziehen setzt die geringste Qualität (Umschalt+Auf, Umschalt+Ab)</translation>
    </message>
    <message>
        <source>k = {0}: {1}, {2}</source>
        <translation>k = {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>k = {0}, dithered: {1}, {2}</source>
        <translation>k = {0}, gedithert: {1}, {2}</translation>
    </message>
    <message>
        <source>Median cut, k = {0}: {1}, {2}</source>
        <translation>Median Cut, k = {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>Octree, k = {0}: {1}, {2}</source>
        <translation>Octree, k = {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>no dither</source>
        <translation>ohne Dithering</translation>
    </message>
    <message>
        <source>dithered</source>
        <translation>gedithert</translation>
    </message>
    <message>
        <source>median cut</source>
        <translation>Median Cut</translation>
    </message>
    <message>
        <source>octree</source>
        <translation>Octree</translation>
    </message>
    <message>
        <source>Knee: {}</source>
        <translation>Knick: {}</translation>
    </message>
</context>
<context>
    <name>ReduceBar</name>
    <message>
        <source>Slide the points to their centroids</source>
        <translation>Punkte zu ihren Zentroiden schieben</translation>
    </message>
    <message>
        <source>Slides every point from its own place to its centroid</source>
        <translation>Schiebt jeden Punkt von seinem Ort zu seinem Zentroid</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Alle Farben</translation>
    </message>
    <message>
        <source>Show the colours of the original</source>
        <translation>Die Farben des Originals zeigen</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Show the reduced colours</source>
        <translation>Die reduzierten Farben zeigen</translation>
    </message>
    <message>
        <source>Reduce the colours and bring them back, again and again</source>
        <translation>Die Farben reduzieren und zurückholen, immer wieder</translation>
    </message>
    <message>
        <source>Animate the reduction</source>
        <translation>Die Reduktion animieren</translation>
    </message>
</context>
<context>
    <name>RegionList</name>
    <message>
        <source>Worst regions</source>
        <translation>Stellen mit den größten Fehlern</translation>
    </message>
    <message>
        <source>Show the other regions</source>
        <translation>Die anderen Stellen zeigen</translation>
    </message>
    <message>
        <source>{wanted} becomes {served} at {x}, {y} ({width} × {height} pixels)</source>
        <translation>Aus {wanted} wird {served} bei {x}, {y} ({width} × {height} Pixel)</translation>
    </message>
</context>
<context>
    <name>ReloadDesk</name>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>{} has changed on disk.</source>
        <translation>{} hat sich auf dem Datenträger geändert.</translation>
    </message>
    <message>
        <source>{} is no longer on disk; it stays open here.</source>
        <translation>{} gibt es auf dem Datenträger nicht mehr; hier bleibt das Bild offen.</translation>
    </message>
</context>
<context>
    <name>RunDesk</name>
    <message>
        <source>&amp;Pause Convergence</source>
        <translation>&amp;Konvergenz anhalten</translation>
    </message>
    <message>
        <source>&amp;Play Convergence</source>
        <translation>&amp;Konvergenz abspielen</translation>
    </message>
    <message>
        <source>Export Run as Table</source>
        <translation>Lauf als Tabelle exportieren</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Animated WebP</source>
        <translation>Animiertes WebP</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>Animiertes GIF</translation>
    </message>
    <message>
        <source>Export Run as Animation</source>
        <translation>Lauf als Animation exportieren</translation>
    </message>
    <message>
        <source>Seed {}: as good as the run before.</source>
        <translation>Startwert {}: so gut wie der vorige Lauf.</translation>
    </message>
    <message>
        <source>Seed {0}: better than the run before; its inertia is {1} lower.</source>
        <translation>Startwert {0}: besser als der vorige Lauf; die Trägheit ist {1} niedriger.</translation>
    </message>
    <message>
        <source>Seed {0}: worse than the run before; its inertia is {1} higher.</source>
        <translation>Startwert {0}: schlechter als der vorige Lauf; die Trägheit ist {1} höher.</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Exported {}: {}.</source>
        <translation>{} exportiert: {}.</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>pixels of these clusters</source>
        <translation>Pixel dieser Cluster</translation>
    </message>
    <message>
        <source>pixels of this cluster</source>
        <translation>Pixel dieses Clusters</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Step {0}: the same centres, from here on with every single colour.</source>
        <translation>Schritt {0}: dieselben Zentren, ab hier mit jeder einzelnen Farbe.</translation>
    </message>
    <message>
        <source>Step {0}: a cluster was split in two; {1} changed cluster; inertia fell by {2}.</source>
        <translation>Schritt {0}: Ein Cluster wurde geteilt; {1} wechselten; die Trägheit sank um {2}.</translation>
    </message>
    <message>
        <source>Step {0}: {1} jumped to where more are needed; {2} changed cluster; inertia fell by {3}.</source>
        <translation>Schritt {0}: {1} sprang zu größerem Bedarf; {2} wechselten; die Trägheit sank um {3}.</translation>
    </message>
    <message>
        <source>Step {0}: {1} changed cluster; the farthest centre moved {2}; inertia fell by {3}.</source>
        <translation>Schritt {0}: {1} wechselten; der weiteste Weg war {2}; die Trägheit sank um {3}.</translation>
    </message>
    <message>
        <source>Start: the centres are the {0} colours of the palette as it was edited.</source>
        <translation>Anfang: Die Zentren sind die {0} Farben der bearbeiteten Palette.</translation>
    </message>
    <message>
        <source>Start: all pixels are one cluster around their mean.</source>
        <translation>Anfang: Alle Pixel sind ein Cluster um ihren Mittelwert.</translation>
    </message>
    <message>
        <source>Start: the centres are {0} colours of the picture, drawn by lot with seed {1}.</source>
        <translation>Anfang: Die Zentren sind {0} Farben des Bildes, ausgelost mit Startwert {1}.</translation>
    </message>
    <message>
        <source>Start: the colours are cut into {0} boxes, and their means are the centres.</source>
        <translation>Anfang: Die Farben sind in {0} Kästen geteilt, deren Mittelwerte die Zentren sind.</translation>
    </message>
    <message>
        <source>Ended at step {0}: nothing better was found; {1} changed cluster in it.</source>
        <translation>Ende bei Schritt {0}: Es fand sich nichts Besseres; {1} wechselten darin.</translation>
    </message>
    <message>
        <source>Stopped at step {0}, the last one allowed; {1} still changed cluster.</source>
        <translation>Halt bei Schritt {0}, dem letzten erlaubten; {1} wechselten noch.</translation>
    </message>
    <message>
        <source>Settled at step {0}: no pixel changed cluster any more.</source>
        <translation>Ruhe seit Schritt {0}: Kein Pixel wechselt mehr den Cluster.</translation>
    </message>
    <message>
        <source>Settled at step {0}: {1} changed cluster, and inertia fell by only {2}.</source>
        <translation>Ruhe bei Schritt {0}: {1} wechselten, die Trägheit sank nur um {2}.</translation>
    </message>
    <message>
        <source>{0} of the pixels ({1})</source>
        <translation>{0} der Pixel ({1})</translation>
    </message>
    <message>
        <source>{} units</source>
        <translation>{} Einheiten</translation>
    </message>
</context>
<context>
    <name>SaveAllDialog</name>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Save the results of {}?</source>
        <translation>Die Ergebnisse von {} speichern?</translation>
    </message>
    <message>
        <source>&amp;Beside the originals</source>
        <translation>&amp;Neben den Originalen</translation>
    </message>
    <message>
        <source>In one &amp;folder:</source>
        <translation>In einem &amp;Ordner:</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>They get names like {}; no original is replaced.</source>
        <translation>Sie bekommen Namen wie {}; kein Original wird ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Leave out results that are larger than their files</source>
        <translation>Ergebnisse weg&amp;lassen, die größer als ihre Dateien sind</translation>
    </message>
    <message>
        <source>&amp;Save All</source>
        <translation>Alle &amp;speichern</translation>
    </message>
    <message>
        <source>If a result is there &amp;already:</source>
        <translation>Wenn ein Ergebnis schon &amp;da ist:</translation>
    </message>
    <message>
        <source>Keep both, under another name</source>
        <translation>Beide behalten, unter anderem Namen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Folder for the Results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
</context>
<context>
    <name>SaveSummary</name>
    <message>
        <source>Saved Files</source>
        <translation>Gespeicherte Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Saved files</source>
        <translation>Gespeicherte Dateien</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Try those again that were not saved</source>
        <translation>Die nicht gespeicherten noch einmal versuchen</translation>
    </message>
    <message>
        <source>Saved: {}.</source>
        <translation>Gespeichert: {}.</translation>
    </message>
    <message>
        <source>Saved: {0}, {1} → {2} ({3}).</source>
        <translation>Gespeichert: {0}, {1} → {2} ({3}).</translation>
    </message>
    <message>
        <source>Left out: {}.</source>
        <translation>Weggelassen: {}.</translation>
    </message>
    <message>
        <source>Not saved: {}.</source>
        <translation>Nicht gespeichert: {}.</translation>
    </message>
    <message>
        <source>Left as it is: {} is there already.</source>
        <translation>Gelassen, wie es ist: {} gibt es schon.</translation>
    </message>
    <message>
        <source>Not saved: cancelled before its turn.</source>
        <translation>Nicht gespeichert: abgebrochen, bevor die Datei an der Reihe war.</translation>
    </message>
    <message>
        <source>Left out: the result would be larger than the file.</source>
        <translation>Weggelassen: Das Ergebnis wäre größer als die Datei.</translation>
    </message>
    <message>
        <source>Under another name, as there was a file of that name.</source>
        <translation>Unter anderem Namen, denn eine Datei dieses Namens gab es schon.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>The most colours the result may have ([ and ] step, { and } halve and double)</source>
        <translation>Die meisten Farben, die das Ergebnis haben darf ([ und ] ändern um 1, { und } halbieren und verdoppeln)</translation>
    </message>
    <message>
        <source>Number of colours</source>
        <translation>Zahl der Farben</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>Oklab</source>
        <translation>Oklab</translation>
    </message>
    <message>
        <source>Even to the eye; the best looking result for its bytes</source>
        <translation>Gleichmäßig fürs Auge; das schönste Ergebnis für die Bytes</translation>
    </message>
    <message>
        <source>CIELAB</source>
        <translation>CIELAB</translation>
    </message>
    <message>
        <source>The classic space of colour science</source>
        <translation>Der klassische Raum der Farbwissenschaft</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>The numbers in the file, as the textbook does it</source>
        <translation>Die Zahlen in der Datei, wie im Lehrbuch</translation>
    </message>
    <message>
        <source>Linear light</source>
        <translation>Lineares Licht</translation>
    </message>
    <message>
        <source>Physical light; favours bright colours</source>
        <translation>Physikalisches Licht; bevorzugt helle Farben</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Dithering strength in percent</source>
        <translation>Stärke des Ditherings in Prozent</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Indexed PNG: opens everywhere</source>
        <translation>Indiziertes PNG: öffnet sich überall</translation>
    </message>
    <message>
        <source>Lossless WebP: 5 to 10 % smaller than PNG</source>
        <translation>Verlustfreies WebP: 5 bis 10 % kleiner als PNG</translation>
    </message>
    <message>
        <source>GIF: for old software; transparency is all or nothing</source>
        <translation>GIF: für alte Programme; Transparenz ganz oder gar nicht</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>How long to search for the smallest file: 0 is fast, 9 is small</source>
        <translation>Wie lange nach der kleinsten Datei gesucht wird: 0 ist schnell, 9 ist klein</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Nothing but the picture</source>
        <translation>Nichts als das Bild</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>Das Nötige</translation>
    </message>
    <message>
        <source>Copyright, dates and resolution, no more</source>
        <translation>Copyright, Datum und Auflösung, sonst nichts</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything the input carried</source>
        <translation>Alles, was die Eingabe mitbrachte</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Stre&amp;ngth</source>
        <translation>S&amp;tärke</translation>
    </message>
    <message>
        <source>How the distance of two colours is measured</source>
        <translation>Wie der Abstand zweier Farben gemessen wird</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>Fa&amp;rbraum</translation>
    </message>
    <message>
        <source>Mixes colours of the palette in a pattern where one between them is missing</source>
        <translation>Mischt Farben der Palette in einem Muster, wo eine dazwischen fehlt</translation>
    </message>
    <message>
        <source>&amp;Dither</source>
        <translation>D&amp;ithering</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Eff&amp;ort</source>
        <translation>Auf&amp;wand</translation>
    </message>
    <message>
        <source>What the file carries besides the picture</source>
        <translation>Was die Datei außer dem Bild enthält</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s) are locked: unlock some to have fewer.</source>
        <translation>
            <numerusform>%Ln Farbe ist gesperrt: entsperren, um weniger zu haben.</numerusform>
            <numerusform>%Ln Farben sind gesperrt: einige entsperren, um weniger zu haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Mouse and Keys</source>
        <translation>Maus und Tasten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Larger than the input: a {} leaves out detail that a palette keeps.</source>
        <translation>Größer als die Eingabe: {} lässt Einzelheiten weg, die eine Palette behält.</translation>
    </message>
    <message>
        <source>Larger than the input, which is packed well already.</source>
        <translation>Größer als die Eingabe, die schon gut gepackt ist.</translation>
    </message>
    <message>
        <source>use fewer colours</source>
        <translation>weniger Farben nehmen</translation>
    </message>
    <message>
        <source>try WebP</source>
        <translation>WebP versuchen</translation>
    </message>
    <message>
        <source>keep the input</source>
        <translation>die Eingabe behalten</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The same pixels as the smallest PNG that keeps every colour</source>
        <translation>Dieselben Pixel als kleinstes PNG, das jede Farbe behält</translation>
    </message>
    <message>
        <source>Every colour is kept, as it was converted when opened</source>
        <translation>Alle Farben erhalten, wie beim Öffnen umgewandelt</translation>
    </message>
    <message>
        <source>Before: PNG with all its colours</source>
        <translation>Vorher: PNG mit allen Farben</translation>
    </message>
    <message>
        <source>PNG with all its colours: {}</source>
        <translation>PNG mit allen Farben: {}</translation>
    </message>
    <message>
        <source>Save as {}…</source>
        <translation>Als {} speichern…</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>The size of the file appears here</source>
        <translation>Hier erscheint die Größe der Datei</translation>
    </message>
    <message>
        <source>Exact: every colour is kept, lossless</source>
        <translation>Genau: Jede Farbe bleibt, verlustfrei</translation>
    </message>
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>Farbe der Punkte</translation>
    </message>
    <message>
        <source>Every point in its own colour</source>
        <translation>Jeder Punkt in seiner eigenen Farbe</translation>
    </message>
    <message>
        <source>Every point in the colour of its cluster</source>
        <translation>Jeder Punkt in der Farbe seines Clusters</translation>
    </message>
    <message>
        <source>Every point in the colour and place of its cluster</source>
        <translation>Jeder Punkt in Farbe und Ort seines Clusters</translation>
    </message>
    <message>
        <source>Shape of the colour space</source>
        <translation>Form des Farbraums</translation>
    </message>
    <message>
        <source>RGB cube</source>
        <translation>RGB-Würfel</translation>
    </message>
    <message>
        <source>Red, green and blue, as screens mix them</source>
        <translation>Rot, Grün und Blau, wie Bildschirme sie mischen</translation>
    </message>
    <message>
        <source>Oklab</source>
        <translation>Oklab</translation>
    </message>
    <message>
        <source>Lightness and colour, as evenly as eyes tell them apart</source>
        <translation>Helligkeit und Farbe, so gleichmäßig, wie Augen sie unterscheiden</translation>
    </message>
    <message>
        <source>CIELAB</source>
        <translation>CIELAB</translation>
    </message>
    <message>
        <source>Lightness and colour by the standard of 1976</source>
        <translation>Helligkeit und Farbe nach der Norm von 1976</translation>
    </message>
    <message>
        <source>HSV cylinder</source>
        <translation>HSV-Zylinder</translation>
    </message>
    <message>
        <source>Hue around, saturation outwards, value upwards</source>
        <translation>Farbton ringsum, Sättigung nach außen, Hellwert nach oben</translation>
    </message>
    <message>
        <source>Where the colour space is seen from</source>
        <translation>Von wo der Farbraum gesehen wird</translation>
    </message>
    <message>
        <source>Views of the colour space</source>
        <translation>Ansichten des Farbraums</translation>
    </message>
</context>
<context>
    <name>SpaceDesk</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Animated WebP</source>
        <translation>Animiertes WebP</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>Animiertes GIF</translation>
    </message>
    <message>
        <source>Export Colour Space</source>
        <translation>Farbraum exportieren</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Export Colour Space</source>
        <translation>Farbraum exportieren</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Konvergenz</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>The colour space as it stands</source>
        <translation>Der Farbraum, wie er gerade steht</translation>
    </message>
    <message>
        <source>Once around, in a loop</source>
        <translation>Einmal herum, in Endlosschleife</translation>
    </message>
    <message>
        <source>From the seeds to the end, in a loop</source>
        <translation>Von den Startpunkten bis zum Ende, in Endlosschleife</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Smaller and true in colour; opens in browsers and newer programs</source>
        <translation>Kleiner und farbtreu; öffnet sich in Browsern und neueren Programmen</translation>
    </message>
    <message>
        <source>Opens everywhere; 256 colours a picture</source>
        <translation>Öffnet sich überall; 256 Farben pro Bild</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Transparenter Hintergrund</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds of a rotation</source>
        <translation>Sekunden einer Drehung</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>A PNG, just as the view shows it</source>
        <translation>Ein PNG, genau wie die Ansicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}, in a loop</source>
        <translation>
            <numerusform>%Ln Bild, {}, in Endlosschleife</numerusform>
            <numerusform>%Ln Bilder, {}, in Endlosschleife</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Size of the picture</source>
        <translation>Größe des Bildes</translation>
    </message>
    <message>
        <source>Distinct colours before and after</source>
        <translation>Verschiedene Farben vorher und nachher</translation>
    </message>
    <message>
        <source>File size before and after</source>
        <translation>Dateigröße vorher und nachher</translation>
    </message>
    <message>
        <source>Closeness to the original: peak signal-to-noise ratio</source>
        <translation>Nähe zum Original: Spitzen-Signal-Rausch-Verhältnis</translation>
    </message>
    <message>
        <source>As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality</source>
        <translation>Wie das Auge es sieht: 90 ist verlustfrei fürs Auge, 70 hohe, 50 mittlere, 30 niedrige Qualität</translation>
    </message>
    <message>
        <source>Time the clustering took</source>
        <translation>Dauer der Gruppierung</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>PSNR {}</source>
        <translation>PSNR {}</translation>
    </message>
    <message>
        <source>SSIMULACRA2 {}</source>
        <translation>SSIMULACRA2 {}</translation>
    </message>
    <message>
        <source>{}, all kept</source>
        <translation>{}, alle erhalten</translation>
    </message>
    <message>
        <source>Exact: {}, lossless</source>
        <translation>Genau: {}, verlustfrei</translation>
    </message>
</context>
<context>
    <name>SwipeHandle</name>
    <message>
        <source>Divider between original and compressed</source>
        <translation>Trennlinie zwischen Original und komprimiertem Bild</translation>
    </message>
    <message>
        <source>Arrow keys move it, Home and End go to the edges.</source>
        <translation>Pfeiltasten bewegen sie, Pos1 und Ende gehen an die Ränder.</translation>
    </message>
    <message>
        <source>Drag to compare; double-click for left, middle, right</source>
        <translation>Ziehen vergleicht; Doppelklick für links, Mitte, rechts</translation>
    </message>
</context>
<context>
    <name>TargetControl</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>Was entscheidet</translation>
    </message>
    <message>
        <source>You say how many colours the result has</source>
        <translation>Die Zahl der Farben wird vorgegeben</translation>
    </message>
    <message>
        <source>The best looking file that is no larger</source>
        <translation>Die am besten aussehende Datei, die nicht größer ist</translation>
    </message>
    <message>
        <source>The smallest file that looks as good</source>
        <translation>Die kleinste Datei, die so gut aussieht</translation>
    </message>
    <message>
        <source>Largest size of the file</source>
        <translation>Größte Dateigröße</translation>
    </message>
    <message>
        <source>Least quality, as SSIMULACRA2</source>
        <translation>Geringste Qualität als SSIMULACRA2</translation>
    </message>
    <message>
        <source>SSIMULACRA2: 90 cannot be told from the original, 70 is high, 50 medium, 30 low</source>
        <translation>SSIMULACRA2: 90 ist vom Original nicht zu unterscheiden, 70 ist hoch, 50 mittel, 30 niedrig</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
</context>
<context>
    <name>TrayActions</name>
    <message>
        <source>Remove Chosen Files from List</source>
        <translation>Gewählte Dateien aus der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>TrayDesk</name>
    <message>
        <source>{} is off the list; it stays on the disk.</source>
        <translation>{} ist von der Liste; die Datei bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are off the list; they stay on the disk.</source>
        <translation>
            <numerusform>%Ln Datei ist von der Liste; sie bleibt erhalten.</numerusform>
            <numerusform>%Ln Dateien sind von der Liste; sie bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on every file has settings of its own.</source>
        <translation>Von jetzt an hat jede Datei eigene Einstellungen.</translation>
    </message>
    <message>
        <source>None of the files can be read; there is no palette for them.</source>
        <translation>Keine der Dateien ist lesbar; es gibt keine Palette für sie.</translation>
    </message>
    <message>
        <source>One Palette for All</source>
        <translation>Eine Palette für alle</translation>
    </message>
    <message>
        <source>All files have the same {} now.</source>
        <translation>Alle Dateien haben jetzt dieselben {}.</translation>
    </message>
    <message>
        <source>All files have these settings now; colours that were locked or edited stay theirs.</source>
        <translation>Alle Dateien haben jetzt diese Einstellungen; gesperrte und bearbeitete Farben bleiben jeder ihre eigenen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TrayModel</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{}, larger</source>
        <translation>{}, größer</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>The result would be larger than the file: use fewer colours, or WebP.</source>
        <translation>Das Ergebnis wäre größer als die Datei: weniger Farben nehmen oder WebP.</translation>
    </message>
    <message>
        <source>Its result is not saved.</source>
        <translation>Das Ergebnis ist nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Same settings for all</source>
        <translation>Gleiche Einstellungen für alle</translation>
    </message>
    <message>
        <source>Save All…</source>
        <translation>Alle speichern…</translation>
    </message>
    <message>
        <source>Files saved</source>
        <translation>Gespeicherte Dateien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save no more files; those that are saved stay</source>
        <translation>Keine weiteren Dateien speichern; die gespeicherten bleiben</translation>
    </message>
    <message>
        <source>Saving file {0} of {1}…</source>
        <translation>Datei {0} von {1} wird gespeichert…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} before, {1} after</source>
        <translation>{0} vorher, {1} nachher</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo {}</source>
        <translation>&amp;Rückgängig: {}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo {}</source>
        <translation>&amp;Wiederholen: {}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>{}k</source>
        <comment>thousands, on an axis</comment>
        <translation>{} Tsd</translation>
    </message>
    <message>
        <source>{}M</source>
        <comment>millions, on an axis</comment>
        <translation>{} Mio</translation>
    </message>
    <message>
        <source>{}G</source>
        <comment>thousands of millions, on an axis</comment>
        <translation>{} Mrd</translation>
    </message>
</context>
<context>
    <name>ZoomBox</name>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Zoom in percent: type one, or choose. 100 % shows each pixel as one of the screen’s.</source>
        <translation>Zoom in Prozent: eingeben oder wählen. Bei 100 % ist jedes Pixel eines des Bildschirms.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Size of the result as a part of the input’s</source>
        <translation>Größe des Ergebnisses als Teil der Eingabe</translation>
    </message>
</context>
<context>
    <name>_Explanation</name>
    <message>
        <source>What this step did</source>
        <translation>Was dieser Schritt getan hat</translation>
    </message>
    <message>
        <source>Inertia is the sum over all pixels of the squared distance to their centre; lightness runs from 0 to 255 units</source>
        <translation>Trägheit ist die Summe der quadrierten Abstände aller Pixel zu ihrem Zentrum; Helligkeit reicht von 0 bis 255 Einheiten</translation>
    </message>
</context>
<context>
    <name>_Maker</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste as New</source>
        <translation>Als &amp;neu einfügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Close Image</source>
        <translation>Bild s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as Command &amp;Line</source>
        <translation>Als &amp;Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Programmeinstellungen…</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>&amp;Wischen</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;Blinken</translation>
    </message>
    <message>
        <source>O&amp;nion Skin</source>
        <translation>&amp;Überlagern</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Differenz</translation>
    </message>
    <message>
        <source>Fli&amp;p</source>
        <translation>&amp;Umschalten</translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation>&amp;Lupe</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>&amp;Original zeigen</translation>
    </message>
    <message>
        <source>Divider to the &amp;Left</source>
        <translation>Trennlinie nach &amp;links</translation>
    </message>
    <message>
        <source>Divider in the &amp;Middle</source>
        <translation>Trennlinie in die &amp;Mitte</translation>
    </message>
    <message>
        <source>Divider to the &amp;Right</source>
        <translation>Trennlinie nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Keep as A</source>
        <translation>Als A &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Compare with A</source>
        <translation>Mit A &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Return to the Settings of A</source>
        <translation>&amp;Zurück zu den Einstellungen von A</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>A und B &amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Forget A</source>
        <translation>A ver&amp;gessen</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>Tat&amp;sächliche Größe</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Differences as S&amp;een</source>
        <translation>Differ&amp;enzen wie gesehen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Zoo&amp;m Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Previous &amp;Zoom</source>
        <translation>Voriger Zoo&amp;m</translation>
    </message>
    <message>
        <source>Pi&amp;xel Grid</source>
        <translation>Pi&amp;xelraster</translation>
    </message>
    <message>
        <source>&amp;Checkerboard</source>
        <translation>&amp;Schachbrett</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>S&amp;chwarz</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Weiß</translation>
    </message>
    <message>
        <source>&amp;Own Colour…</source>
        <translation>&amp;Eigene Farbe…</translation>
    </message>
    <message>
        <source>Points in Their &amp;Own Colour</source>
        <translation>Punkte in &amp;eigener Farbe</translation>
    </message>
    <message>
        <source>Points in Their &amp;Cluster&apos;s Colour</source>
        <translation>Punkte in der Farbe ihres &amp;Clusters</translation>
    </message>
    <message>
        <source>Re&amp;duced to the Centroids</source>
        <translation>Auf die &amp;Zentroide reduziert</translation>
    </message>
    <message>
        <source>&amp;RGB Cube</source>
        <translation>&amp;RGB-Würfel</translation>
    </message>
    <message>
        <source>O&amp;klab</source>
        <translation>&amp;Oklab</translation>
    </message>
    <message>
        <source>CIE&amp;LAB</source>
        <translation>CIE&amp;LAB</translation>
    </message>
    <message>
        <source>&amp;HSV Cylinder</source>
        <translation>&amp;HSV-Zylinder</translation>
    </message>
    <message>
        <source>Show C&amp;entroids</source>
        <translation>Zentroide zei&amp;gen</translation>
    </message>
    <message>
        <source>Show the &amp;Trails of the Centroids</source>
        <translation>&amp;Spuren der Zentroide zeigen</translation>
    </message>
    <message>
        <source>Size Points &amp;by Count</source>
        <translation>Punktgröße nach &amp;Anzahl</translation>
    </message>
    <message>
        <source>Reset &amp;View</source>
        <translation>A&amp;nsicht zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation>&amp;Vorn</translation>
    </message>
    <message>
        <source>S&amp;ide</source>
        <translation>Se&amp;ite</translation>
    </message>
    <message>
        <source>To&amp;p</source>
        <translation>O&amp;ben</translation>
    </message>
    <message>
        <source>Iso&amp;metric</source>
        <translation>Iso&amp;metrisch</translation>
    </message>
    <message>
        <source>&amp;Auto-Rotate</source>
        <translation>A&amp;utomatisch drehen</translation>
    </message>
    <message>
        <source>E&amp;xport Colour Space…</source>
        <translation>Farbraum e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Clear Hi&amp;ghlight</source>
        <translation>Hervorhebung au&amp;fheben</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>&amp;Graphics Card (OpenGL)</source>
        <translation>&amp;Grafikkarte (OpenGL)</translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation>&amp;Prozessor</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung zurücks&amp;etzen</translation>
    </message>
    <message>
        <source>&amp;Play Convergence</source>
        <translation>&amp;Konvergenz abspielen</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Step &amp;Forward</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>&amp;Restart with New Seed</source>
        <translation>Mit neuem &amp;Startwert wiederholen</translation>
    </message>
    <message>
        <source>Size and &amp;Quality of All k</source>
        <translation>&amp;Größe und Qualität aller k</translation>
    </message>
    <message>
        <source>Export Run as Tab&amp;le…</source>
        <translation>Lauf als &amp;Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Export Run as &amp;Animation…</source>
        <translation>Lauf als &amp;Animation exportieren…</translation>
    </message>
    <message>
        <source>F&amp;ewer Colours</source>
        <translation>W&amp;eniger Farben</translation>
    </message>
    <message>
        <source>&amp;More Colours</source>
        <translation>&amp;Mehr Farben</translation>
    </message>
    <message>
        <source>&amp;Half as Many Colours</source>
        <translation>&amp;Halb so viele Farben</translation>
    </message>
    <message>
        <source>&amp;Twice as Many Colours</source>
        <translation>&amp;Doppelt so viele Farben</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;What Is K-Means?</source>
        <translation>&amp;Was ist K-Means?</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;About qt_kmeans</source>
        <translation>Über &amp;qt_kmeans</translation>
    </message>
    <message>
        <source>&amp;Edit Colour…</source>
        <translation>Farbe &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Give the colour another value</source>
        <translation>Der Farbe einen anderen Wert geben</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Keep the colours as they are while the others move</source>
        <translation>Die Farben behalten, wie sie sind, während die anderen wandern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Do without the colours; the others take over</source>
        <translation>Auf die Farben verzichten; die anderen übernehmen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Make one colour of those that are chosen</source>
        <translation>Aus den gewählten Farben eine machen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Make two colours of one, along its spread</source>
        <translation>Aus einer Farbe zwei machen, entlang ihrer Streuung</translation>
    </message>
    <message>
        <source>&amp;Add from Image</source>
        <translation>Aus Bild &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Pick a colour in the picture and keep it in the palette</source>
        <translation>Eine Farbe im Bild wählen und in der Palette behalten</translation>
    </message>
    <message>
        <source>&amp;Reset Palette</source>
        <translation>Palette zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Forget all locks, edits and fixed colours</source>
        <translation>Alle Sperren, Änderungen und festen Farben vergessen</translation>
    </message>
    <message>
        <source>&amp;Lightness</source>
        <translation>&amp;Helligkeit</translation>
    </message>
    <message>
        <source>Dark to light</source>
        <translation>Von dunkel nach hell</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Anteil</translation>
    </message>
    <message>
        <source>The most used first</source>
        <translation>Die häufigsten zuerst</translation>
    </message>
    <message>
        <source>&amp;Hue</source>
        <translation>&amp;Farbton</translation>
    </message>
    <message>
        <source>Around the colour circle</source>
        <translation>Rund um den Farbkreis</translation>
    </message>
    <message>
        <source>&amp;Order in the File</source>
        <translation>&amp;Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>Wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>Show as &amp;Table</source>
        <translation>Als T&amp;abelle zeigen</translation>
    </message>
    <message>
        <source>Show the palette as a table</source>
        <translation>Die Palette als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy C&amp;olour Codes</source>
        <translation>&amp;Farbcodes kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen colours, or all, as hex codes</source>
        <translation>Die gewählten Farben, oder alle, als Hex-Codes kopieren</translation>
    </message>
    <message>
        <source>Copy as CSS</source>
        <translation>Als CSS kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen colours, or all, as CSS variables</source>
        <translation>Die gewählten Farben, oder alle, als CSS-Variablen kopieren</translation>
    </message>
    <message>
        <source>&amp;Import Palette…</source>
        <translation>Palette &amp;importieren…</translation>
    </message>
    <message>
        <source>Use the colours of a file</source>
        <translation>Die Farben einer Datei verwenden</translation>
    </message>
    <message>
        <source>E&amp;xport Palette…</source>
        <translation>Palette e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save the colours in a file</source>
        <translation>Die Farben in einer Datei speichern</translation>
    </message>
    <message>
        <source>Open Fol&amp;der…</source>
        <translation>Ordne&amp;r öffnen…</translation>
    </message>
    <message>
        <source>Open all images of a folder</source>
        <translation>Alle Bilder eines Ordners öffnen</translation>
    </message>
    <message>
        <source>&amp;Next File</source>
        <translation>Näc&amp;hste Datei</translation>
    </message>
    <message>
        <source>Show the next file</source>
        <translation>Die nächste Datei zeigen</translation>
    </message>
    <message>
        <source>Show the previous file</source>
        <translation>Die vorige Datei zeigen</translation>
    </message>
    <message>
        <source>Pre&amp;vious File</source>
        <translation>&amp;Vorige Datei</translation>
    </message>
    <message>
        <source>R&amp;emove from List</source>
        <translation>Von der Liste n&amp;ehmen</translation>
    </message>
    <message>
        <source>Take the chosen files off the list; they stay on the disk</source>
        <translation>Die gewählten Dateien von der Liste nehmen; sie bleiben erhalten</translation>
    </message>
    <message>
        <source>Save A&amp;ll…</source>
        <translation>A&amp;lle speichern…</translation>
    </message>
    <message>
        <source>Save the results of all files</source>
        <translation>Die Ergebnisse aller Dateien speichern</translation>
    </message>
    <message>
        <source>Sa&amp;me Settings for All Files</source>
        <translation>&amp;Gleiche Einstellungen für alle Dateien</translation>
    </message>
    <message>
        <source>Change the settings of all files together, or of each by itself</source>
        <translation>Die Einstellungen aller Dateien gemeinsam ändern oder jede für sich</translation>
    </message>
    <message>
        <source>Use These Se&amp;ttings for All</source>
        <translation>Diese Ei&amp;nstellungen für alle</translation>
    </message>
    <message>
        <source>Give all files the settings of the one that is shown</source>
        <translation>Allen Dateien die Einstellungen der gezeigten geben</translation>
    </message>
    <message>
        <source>One &amp;Palette for All Files</source>
        <translation>Eine &amp;Palette für alle Dateien</translation>
    </message>
    <message>
        <source>Find the colours that suit all files together, and use them in each</source>
        <translation>Farben finden, die zu allen Dateien zusammen passen, und sie in jeder verwenden</translation>
    </message>
</context>
<context>
    <name>_ProgressPart</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Cancel the work that goes on</source>
        <translation>Die laufende Arbeit abbrechen</translation>
    </message>
</context>
<context>
    <name>_SpeedButton</name>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation>
            <numerusform>%Ln Schritt pro Sekunde</numerusform>
            <numerusform>%Ln Schritte pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/s</translation>
    </message>
    <message>
        <source>Speed: {}</source>
        <translation>Tempo: {}</translation>
    </message>
</context>
</TS>
