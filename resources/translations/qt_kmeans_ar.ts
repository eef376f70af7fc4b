<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>k = {k}: {stage}</source>
        <translation>‏k = {k}: {stage}</translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation>التجميع</translation>
    </message>
    <message>
        <source>this needs more memory than there is; try a smaller picture or close other programs</source>
        <translation>الذاكرة لا تكفي لهذا؛ جرّب صورة أصغر أو أغلق برامج أخرى</translation>
    </message>
    <message>
        <source>this took longer than {seconds:g} seconds</source>
        <translation>استغرق هذا أكثر من {seconds:g} ثانية</translation>
    </message>
    <message>
        <source>the helper process could not be started; close other programs and try again</source>
        <translation>تعذّر بدء العملية المساعدة؛ أغلق برامج أخرى وحاول مجددًا</translation>
    </message>
    <message>
        <source>the system stopped the work, most likely because {reason}</source>
        <translation>أوقف النظام العمل، والأرجح أن السبب: {reason}</translation>
    </message>
    <message>
        <source>the image library crashed on it; the picture may be damaged, or a setting too much for it</source>
        <translation>انهارت مكتبة الصور عند هذه الصورة؛ قد تكون الصورة تالفة أو أحد الإعدادات فوق طاقتها</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <translation>{name}: {reason}.</translation>
    </message>
    <message>
        <source>That did not work: {reason}.</source>
        <translation>لم ينجح ذلك: {reason}.</translation>
    </message>
    <message>
        <source>black</source>
        <translation>أسود</translation>
    </message>
    <message>
        <source>dark grey</source>
        <translation>رمادي داكن</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>light grey</source>
        <translation>رمادي فاتح</translation>
    </message>
    <message>
        <source>white</source>
        <translation>أبيض</translation>
    </message>
    <message>
        <source>dark brown</source>
        <translation>بني داكن</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>بني</translation>
    </message>
    <message>
        <source>tan</source>
        <translation>أسمر</translation>
    </message>
    <message>
        <source>beige</source>
        <translation>بيج</translation>
    </message>
    <message>
        <source>dark {tint} grey</source>
        <translation>رمادي {tint} داكن</translation>
    </message>
    <message>
        <source>{tint} grey</source>
        <translation>رمادي {tint}</translation>
    </message>
    <message>
        <source>light {tint} grey</source>
        <translation>رمادي {tint} فاتح</translation>
    </message>
    <message>
        <source>{tint} white</source>
        <translation>أبيض {tint}</translation>
    </message>
    <message>
        <source>dark red</source>
        <translation>أحمر داكن</translation>
    </message>
    <message>
        <source>red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>coral</source>
        <translation>مرجاني</translation>
    </message>
    <message>
        <source>salmon</source>
        <translation>سلموني</translation>
    </message>
    <message>
        <source>dark rose</source>
        <translation>وردي داكن</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>زهري</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>peach</source>
        <translation>خوخي</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>زيتوني</translation>
    </message>
    <message>
        <source>dark olive</source>
        <translation>زيتوني داكن</translation>
    </message>
    <message>
        <source>cream</source>
        <translation>كريمي</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>أصفر</translation>
    </message>
    <message>
        <source>lime</source>
        <translation>ليموني</translation>
    </message>
    <message>
        <source>dark lime</source>
        <translation>ليموني داكن</translation>
    </message>
    <message>
        <source>light lime</source>
        <translation>ليموني فاتح</translation>
    </message>
    <message>
        <source>green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>dark green</source>
        <translation>أخضر داكن</translation>
    </message>
    <message>
        <source>light green</source>
        <translation>أخضر فاتح</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>أزرق مخضر</translation>
    </message>
    <message>
        <source>dark teal</source>
        <translation>أزرق مخضر داكن</translation>
    </message>
    <message>
        <source>aqua</source>
        <translation>مائي</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>سماوي</translation>
    </message>
    <message>
        <source>dark cyan</source>
        <translation>سماوي داكن</translation>
    </message>
    <message>
        <source>light cyan</source>
        <translation>سماوي فاتح</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>dark blue</source>
        <translation>أزرق داكن</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>أزرق سماوي</translation>
    </message>
    <message>
        <source>light blue</source>
        <translation>أزرق فاتح</translation>
    </message>
    <message>
        <source>navy</source>
        <translation>كحلي</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>dark violet</source>
        <translation>بنفسجي داكن</translation>
    </message>
    <message>
        <source>lavender</source>
        <translation>خزامي</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>أرجواني</translation>
    </message>
    <message>
        <source>dark purple</source>
        <translation>أرجواني داكن</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>فوشي</translation>
    </message>
    <message>
        <source>light magenta</source>
        <translation>فوشي فاتح</translation>
    </message>
    <message>
        <source>transparent</source>
        <translation>شفاف</translation>
    </message>
    <message>
        <source>{name}: a part of this path is a file, not a folder; choose another folder.</source>
        <translation>{name}: جزء من هذا المسار ملف لا مجلد؛ اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{name}: the folder cannot be made ({reason}).</source>
        <translation>{name}: تعذّر إنشاء المجلد ({reason}).</translation>
    </message>
    <message>
        <source>there is not enough memory for it; close other programs.</source>
        <translation>الذاكرة لا تكفي له؛ أغلق برامج أخرى.</translation>
    </message>
    <message>
        <source>an unexpected error stopped it ({kind}: {reason}).</source>
        <translation>أوقفه خطأ غير متوقع ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>{name}: the file that was made does not read back as the result; try another format.</source>
        <translation>{name}: الملف الذي أُنشئ لا يُقرأ كالنتيجة؛ اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>Every pixel kept the colour that was read.</source>
        <translation>احتفظ كل بكسل باللون الذي قُرئ.</translation>
    </message>
    <message>
        <source>Every pixel kept its colour: nothing is lost.</source>
        <translation>احتفظ كل بكسل بلونه: لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>{miss} Nothing was written; --best-effort writes that.</source>
        <translation>{miss} لم يُكتب شيء؛ الخيار --best-effort يكتب ذلك.</translation>
    </message>
    <message>
        <source>{name}: this took longer than {seconds:g} seconds.</source>
        <translation>{name}: استغرق هذا أكثر من {seconds:g} ثانية.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>{name} holds at most {limit:,} pixels a side, and the picture is {width:,} x {height:,}; save it as PNG.</source>
        <translation>أقصى ما تحمله صيغة {name} هو {limit:,} بكسل لكل جانب، والصورة {width:,} × {height:,}؛ احفظها بصيغة PNG.</translation>
    </message>
    <message>
        <source>GIF has no half-transparent colours: below half opacity they become transparent, the others opaque.</source>
        <translation>لا تعرف GIF الألوان نصف الشفافة: ما دون نصف التعتيم يصبح شفافًا، وما سواه معتمًا.</translation>
    </message>
    <message>
        <source>GIF keeps texts such as the copyright, but no EXIF, XMP or resolution.</source>
        <translation>تُبقي GIF النصوص مثل حقوق النشر، لكنها لا تُبقي EXIF ولا XMP ولا الدقة.</translation>
    </message>
    <message>
        <source>Counting colours</source>
        <translation>عدّ الألوان</translation>
    </message>
    <message>
        <source>Dithering</source>
        <translation>التنقيط</translation>
    </message>
    <message>
        <source>A palette is a list of RGBA colours, not an array of shape {shape}.</source>
        <translation>لوحة الألوان قائمة من ألوان RGBA، لا مصفوفة شكلها {shape}.</translation>
    </message>
    <message>
        <source>A palette has 1 to {most} colours, not {count}.</source>
        <translation>عدد ألوان اللوحة من 1 إلى {most}، لا {count}.</translation>
    </message>
    <message>
        <source>{colors} colours have {colors} names or none, not {names}.</source>
        <translation>لعدد {colors} من الألوان {colors} من الأسماء أو لا شيء، لا {names}.</translation>
    </message>
    <message>
        <source>A colour is written #rrggbb or #rrggbbaa, not “{text}”.</source>
        <translation>يُكتب اللون ‎#rrggbb‎ أو ‎#rrggbbaa‎، لا «{text}».</translation>
    </message>
    <message>
        <source>there are no colours in it.</source>
        <translation>لا توجد فيه ألوان.</translation>
    </message>
    <message>
        <source>{name}: cannot read a palette as {what}; use {kinds}.</source>
        <translation>{name}: لا يمكن قراءة لوحة ألوان من {what}؛ استخدم {kinds}.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>تتعذر قراءته</translation>
    </message>
    <message>
        <source>{name}: the palette could not be opened ({reason}).</source>
        <translation>{name}: تعذّر فتح لوحة الألوان ({reason}).</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}: {error}</translation>
    </message>
    <message>
        <source>{name}: cannot write a palette as {what}; use {kinds}.</source>
        <translation>{name}: لا يمكن كتابة لوحة ألوان في {what}؛ استخدم {kinds}.</translation>
    </message>
    <message>
        <source>a name without suffix</source>
        <translation>اسم بلا لاحقة</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>ليس ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>{size:,} bytes are no palette.</source>
        <translation>حجم {size:,} بايت ليس حجم لوحة ألوان.</translation>
    </message>
    <message>
        <source>the picture has {count:,} colours, a palette at most {most}; reduce it first.</source>
        <translation>عدد ألوان الصورة {count:,}، وأقصى ما تحمله اللوحة {most}؛ قلّلها أولًا.</translation>
    </message>
    <message>
        <source>a colour table has 768 or 772 bytes, this has {size:,}.</source>
        <translation>حجم جدول الألوان 768 أو 772 بايت، وحجم هذا {size:,}.</translation>
    </message>
    <message>
        <source>the table says that it holds {count} colours.</source>
        <translation>يقول الجدول إن عدد ألوانه {count}.</translation>
    </message>
    <message>
        <source>it is an Aseprite sprite, not an Adobe swatch exchange file.</source>
        <translation>هذا ملف Aseprite، لا ملف تبادل عينات Adobe.</translation>
    </message>
    <message>
        <source>it is no Adobe swatch exchange file.</source>
        <translation>ليس ملف تبادل عينات Adobe.</translation>
    </message>
    <message>
        <source>it ends in the middle of a swatch.</source>
        <translation>ينتهي الملف في وسط عينة لون.</translation>
    </message>
    <message>
        <source>a swatch is in none of the models RGB, CMYK, LAB and Gray.</source>
        <translation>فيه عينة ليست من نماذج RGB أو CMYK أو LAB أو الرمادي.</translation>
    </message>
    <message>
        <source>a swatch has values that are no numbers.</source>
        <translation>في إحدى العينات قيم ليست أعدادًا.</translation>
    </message>
    <message>
        <source>A palette has at most 256 colours; delete or merge some first.</source>
        <translation>أقصى عدد لألوان اللوحة 256؛ احذف بعضها أو ادمجه أولًا.</translation>
    </message>
    <message>
        <source>There is no room for another colour beside this one.</source>
        <translation>لا مكان للون آخر بجانب هذا اللون.</translation>
    </message>
    <message>
        <source>All 256 colours are locked; unlock or delete one first.</source>
        <translation>الألوان كلها (256) مقفلة؛ افتح قفل أحدها أو احذفه أولًا.</translation>
    </message>
    <message>
        <source>it is no text file.</source>
        <translation>ليس ملفًا نصيًا.</translation>
    </message>
    <message>
        <source>it does not begin with “GIMP Palette”.</source>
        <translation>لا يبدأ بعبارة «GIMP Palette».</translation>
    </message>
    <message>
        <source>line {number} is no colour of {channels} numbers from 0 to 255.</source>
        <translation>السطر {number} ليس لونًا من {channels} أعداد بين 0 و255.</translation>
    </message>
    <message>
        <source>line {number}: {error}</source>
        <translation>السطر {number}: {error}</translation>
    </message>
    <message>
        <source>it is not valid JSON.</source>
        <translation>ليس JSON صالحًا.</translation>
    </message>
    <message>
        <source>it holds no list of colours.</source>
        <translation>ليس فيه قائمة ألوان.</translation>
    </message>
    <message>
        <source>a colour in it is neither “#rrggbb” nor [red, green, blue].</source>
        <translation>فيه لون ليس ‎“#rrggbb”‎ ولا [أحمر، أخضر، أزرق].</translation>
    </message>
    <message>
        <source>“rgb({text})” is no colour.</source>
        <translation>‏«rgb({text})» ليس لونًا.</translation>
    </message>
    <message>
        <source>Optimising</source>
        <translation>التحسين</translation>
    </message>
    <message>
        <source>Optimising with zopfli</source>
        <translation>التحسين بواسطة zopfli</translation>
    </message>
    <message>
        <source>Trying layouts</source>
        <translation>تجربة ترتيبات</translation>
    </message>
    <message>
        <source>{name}: it is not a regular file.</source>
        <translation>{name}: ليس ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>{name}: it is too large for a recipe.</source>
        <translation>{name}: أكبر من أن يكون وصفة.</translation>
    </message>
    <message>
        <source>{name}: The recipe is no text in UTF-8.</source>
        <translation>{name}: الوصفة ليست نصًا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{name}: The recipe cannot be read ({reason}).</source>
        <translation>{name}: تعذّرت قراءة الوصفة ({reason}).</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>يحتاج الإعداد المحفوظ إلى اسم.</translation>
    </message>
    <message>
        <source>There is a preset “{name}” already; choose another name.</source>
        <translation>يوجد إعداد محفوظ باسم «{name}»؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>“{name}” cannot be renamed ({reason}).</source>
        <translation>تعذّرت إعادة تسمية «{name}» ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted ({reason}).</source>
        <translation>تعذّر حذف «{name}» ({reason}).</translation>
    </message>
    <message>
        <source>Mapping pixels</source>
        <translation>إسناد البكسلات</translation>
    </message>
    <message>
        <source>Saving bytes</source>
        <translation>توفير البايتات</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Its wide-gamut or HDR colours are taken for sRGB.</source>
        <translation>تُعامل ألوانها واسعة المدى أو عالية التباين (HDR) على أنها sRGB.</translation>
    </message>
    <message>
        <source>Its CIELAB colours are converted to sRGB.</source>
        <translation>تُحوّل ألوانها من CIELAB إلى sRGB.</translation>
    </message>
    <message>
        <source>Its CMYK colours bring no profile; their conversion to sRGB is approximate.</source>
        <translation>ألوان CMYK فيها بلا ملف تعريف؛ وتحويلها إلى sRGB تقريبي.</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or does not fit and is ignored.</source>
        <translation>ملف تعريف الألوان تالف أو غير مناسب، وقد تُجوهل.</translation>
    </message>
    <message>
        <source>Its colour profile is damaged or does not fit and is ignored; the conversion of its CMYK colours is approximate.</source>
        <translation>ملف تعريف الألوان تالف أو غير مناسب، وقد تُجوهل؛ وتحويل ألوان CMYK تقريبي.</translation>
    </message>
    <message>
        <source>Its colours are converted to sRGB by its profile{profile}.</source>
        <translation>تُحوّل ألوانها إلى sRGB وفق ملف تعريفها{profile}.</translation>
    </message>
    <message>
        <source>Its CMYK colours are converted to sRGB by its profile{profile}.</source>
        <translation>تُحوّل ألوان CMYK إلى sRGB وفق ملف تعريفها{profile}.</translation>
    </message>
    <message>
        <source>Its gamma value ({gamma:.5g}) is ignored.</source>
        <translation>تُتجاهل قيمة جاما ({gamma:.5g}).</translation>
    </message>
    <message>
        <source>Its chromaticities are ignored.</source>
        <translation>تُتجاهل إحداثيات اللونية.</translation>
    </message>
    <message>
        <source>export it as PNG or TIFF first</source>
        <translation>صدّره أولًا بصيغة PNG أو TIFF</translation>
    </message>
    <message>
        <source>develop it in a RAW converter and export it as TIFF or JPEG first</source>
        <translation>حمّضه في محوّل RAW وصدّره أولًا بصيغة TIFF أو JPEG</translation>
    </message>
    <message>
        <source>export it as PNG in the size you need first</source>
        <translation>صدّره أولًا بصيغة PNG بالحجم المطلوب</translation>
    </message>
    <message>
        <source>unpack it first and open a picture from it</source>
        <translation>فك ضغطه أولًا وافتح صورة منه</translation>
    </message>
    <message>
        <source>export a frame as PNG first</source>
        <translation>صدّر أولًا إطارًا بصيغة PNG</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>export the page as PNG first</source>
        <translation>صدّر الصفحة أولًا بصيغة PNG</translation>
    </message>
    <message>
        <source>an EPS or PostScript file</source>
        <translation>ملف EPS أو PostScript</translation>
    </message>
    <message>
        <source>an EPS file</source>
        <translation>ملف EPS</translation>
    </message>
    <message>
        <source>a Windows metafile (WMF)</source>
        <translation>ملف تعريف رسومي لـ Windows (WMF)</translation>
    </message>
    <message>
        <source>a Windows metafile (EMF)</source>
        <translation>ملف تعريف رسومي لـ Windows (EMF)</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>صورة OpenEXR</translation>
    </message>
    <message>
        <source>tone-map it and export it as PNG or TIFF first</source>
        <translation>اضبط تدرجها وصدّرها أولًا بصيغة PNG أو TIFF</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>صورة Radiance HDR</translation>
    </message>
    <message>
        <source>a farbfeld picture</source>
        <translation>صورة farbfeld</translation>
    </message>
    <message>
        <source>a BLP game texture</source>
        <translation>خامة ألعاب BLP</translation>
    </message>
    <message>
        <source>an FTEX game texture</source>
        <translation>خامة ألعاب FTEX</translation>
    </message>
    <message>
        <source>a KTX texture</source>
        <translation>خامة KTX</translation>
    </message>
    <message>
        <source>a PIXAR picture</source>
        <translation>صورة PIXAR</translation>
    </message>
    <message>
        <source>a FITS astronomical picture</source>
        <translation>صورة فلكية FITS</translation>
    </message>
    <message>
        <source>a GIMP project (XCF)</source>
        <translation>مشروع GIMP ‏(XCF)</translation>
    </message>
    <message>
        <source>a large Photoshop document (PSB)</source>
        <translation>مستند Photoshop كبير (PSB)</translation>
    </message>
    <message>
        <source>a FLIF picture</source>
        <translation>صورة FLIF</translation>
    </message>
    <message>
        <source>a BPG picture</source>
        <translation>صورة BPG</translation>
    </message>
    <message>
        <source>a JPEG XR picture</source>
        <translation>صورة JPEG XR</translation>
    </message>
    <message>
        <source>a Canon RAW photo (CR2)</source>
        <translation>صورة RAW من Canon ‏(CR2)</translation>
    </message>
    <message>
        <source>an Olympus RAW photo (ORF)</source>
        <translation>صورة RAW من Olympus ‏(ORF)</translation>
    </message>
    <message>
        <source>a Panasonic RAW photo (RW2)</source>
        <translation>صورة RAW من Panasonic ‏(RW2)</translation>
    </message>
    <message>
        <source>a Fujifilm RAW photo (RAF)</source>
        <translation>صورة RAW من Fujifilm ‏(RAF)</translation>
    </message>
    <message>
        <source>a Sigma RAW photo (X3F)</source>
        <translation>صورة RAW من Sigma ‏(X3F)</translation>
    </message>
    <message>
        <source>a Minolta RAW photo (MRW)</source>
        <translation>صورة RAW من Minolta ‏(MRW)</translation>
    </message>
    <message>
        <source>a DICOM medical picture</source>
        <translation>صورة طبية DICOM</translation>
    </message>
    <message>
        <source>an HDF5 data file</source>
        <translation>ملف بيانات HDF5</translation>
    </message>
    <message>
        <source>a bitmap font (BDF)</source>
        <translation>خط نقطي (BDF)</translation>
    </message>
    <message>
        <source>choose an image file</source>
        <translation>اختر ملف صورة</translation>
    </message>
    <message>
        <source>a FlashPix or Office document</source>
        <translation>مستند FlashPix أو Office</translation>
    </message>
    <message>
        <source>a ZIP archive or a document in one</source>
        <translation>أرشيف ZIP أو مستند داخله</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>أرشيف 7z</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>أرشيف RAR</translation>
    </message>
    <message>
        <source>a TAR archive</source>
        <translation>أرشيف TAR</translation>
    </message>
    <message>
        <source>a Matroska or WebM video</source>
        <translation>فيديو Matroska أو WebM</translation>
    </message>
    <message>
        <source>an AVI video</source>
        <translation>فيديو AVI</translation>
    </message>
    <message>
        <source>a Canon RAW photo (CR3)</source>
        <translation>صورة RAW من Canon ‏(CR3)</translation>
    </message>
    <message>
        <source>a QuickTime video</source>
        <translation>فيديو QuickTime</translation>
    </message>
    <message>
        <source>an MP4 video</source>
        <translation>فيديو MP4</translation>
    </message>
    <message>
        <source>a 3GP video</source>
        <translation>فيديو 3GP</translation>
    </message>
    <message>
        <source>a GD picture</source>
        <translation>صورة GD</translation>
    </message>
    <message>
        <source>a GD2 picture</source>
        <translation>صورة GD2</translation>
    </message>
    <message>
        <source>a SPIDER electron-microscope picture</source>
        <translation>صورة مجهر إلكتروني SPIDER</translation>
    </message>
    <message>
        <source>a FlashPix picture</source>
        <translation>صورة FlashPix</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>ملف نصي</translation>
    </message>
    <message>
        <source>a camera RAW photo ({kind})</source>
        <translation>صورة RAW من كاميرا ({kind})</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>رسم SVG</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>save the picture itself instead of the page</source>
        <translation>احفظ الصورة نفسها بدل الصفحة</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>مستند XML</translation>
    </message>
    <message>
        <source>Its values are stretched from their own range to 0 to 255.</source>
        <translation>مُدّت قيمها من مداها إلى 0–255.</translation>
    </message>
    <message>
        <source>Its floating-point values are stretched to 0 to 255.</source>
        <translation>مُدّت قيمها العشرية إلى 0–255.</translation>
    </message>
    <message>
        <source>Its {bits} bits a channel are reduced to 8.</source>
        <translation>خُفّض عمق قناتها من {bits} بت إلى 8.</translation>
    </message>
    <message>
        <source>Its {bits} bits a channel are widened to 8.</source>
        <translation>وُسّع عمق قناتها من {bits} بت إلى 8.</translation>
    </message>
    <message>
        <source>Its signed values are taken for unsigned ones.</source>
        <translation>عُدّت قيمها ذات الإشارة قيمًا بلا إشارة.</translation>
    </message>
    <message>
        <source>Its extra channels are ignored.</source>
        <translation>تُتجاهل قنواتها الإضافية.</translation>
    </message>
    <message>
        <source>Its EXIF data is damaged and is ignored.</source>
        <translation>بيانات EXIF فيها تالفة، وقد تُجوهلت.</translation>
    </message>
    <message>
        <source>It is put upright (EXIF orientation {number}).</source>
        <translation>عُدّل اتجاهها (اتجاه EXIF رقم {number}).</translation>
    </message>
    <message>
        <source>Only the largest of its {count} pictures is used.</source>
        <translation>تُستخدم أكبر صورها فقط، وعددها {count}.</translation>
    </message>
    <message>
        <source>Only its first picture is used; the others are damaged.</source>
        <translation>تُستخدم صورتها الأولى فقط؛ الأخرى تالفة.</translation>
    </message>
    <message>
        <source>Only the main one of its {count:,} pictures is used.</source>
        <translation>تُستخدم الصورة الرئيسة فقط من صورها، وعددها {count:,}.</translation>
    </message>
    <message>
        <source>Its layers are used as flattened into one picture.</source>
        <translation>تُستخدم طبقاتها مدموجة في صورة واحدة.</translation>
    </message>
    <message>
        <source>Only the first of more than {count:,} pages is used.</source>
        <translation>تُستخدم الصفحة الأولى فقط، وعدد الصفحات أكثر من {count:,}.</translation>
    </message>
    <message>
        <source>Only the first of {count:,} pages is used.</source>
        <translation>تُستخدم الصفحة الأولى فقط، وعدد الصفحات {count:,}.</translation>
    </message>
    <message>
        <source>Only the first of {count:,} pictures is used.</source>
        <translation>تُستخدم الصورة الأولى فقط، وعدد الصور {count:,}.</translation>
    </message>
    <message>
        <source>Only the first of {count:,} frames is used.</source>
        <translation>يُستخدم الإطار الأول فقط، وعدد الإطارات {count:,}.</translation>
    </message>
    <message>
        <source>there is no such file; check its name and folder</source>
        <translation>لا يوجد ملف كهذا؛ تحقق من اسمه ومجلده</translation>
    </message>
    <message>
        <source>you may not read it; ask its owner or change its permissions</source>
        <translation>لا يُسمح لك بقراءته؛ اسأل مالكه أو غيّر أذوناته</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself; choose the real file</source>
        <translation>هو رابط يعود إلى نفسه؛ اختر الملف الحقيقي</translation>
    </message>
    <message>
        <source>its name is too long; shorten it</source>
        <translation>اسمه طويل جدًا؛ قصّره</translation>
    </message>
    <message>
        <source>too many files are open; close some and try again</source>
        <translation>الملفات المفتوحة كثيرة؛ أغلق بعضها وحاول مجددًا</translation>
    </message>
    <message>
        <source>the disk cannot read it; try a copy on another disk</source>
        <translation>لا يستطيع القرص قراءته؛ جرّب نسخة على قرص آخر</translation>
    </message>
    <message>
        <source>the network folder has gone away; connect it again</source>
        <translation>اختفى مجلد الشبكة؛ أعد الاتصال به</translation>
    </message>
    <message>
        <source>the network folder does not answer; connect it again</source>
        <translation>لا يستجيب مجلد الشبكة؛ أعد الاتصال به</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}.</source>
        <translation>تعذّر فتح {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is a folder; choose a picture in it.</source>
        <translation>تعذّر فتح {name}: هذا مجلد؛ اختر صورة فيه.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is a pipe or a device; save the picture to a file first.</source>
        <translation>تعذّر فتح {name}: هذا أنبوب أو جهاز؛ احفظ الصورة في ملف أولًا.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is empty; get a fresh copy of the file.</source>
        <translation>تعذّر فتح {name}: الملف فارغ؛ أحضر نسخة جديدة منه.</translation>
    </message>
    <message>
        <source>{fault}; try another copy of the file</source>
        <translation>{fault}؛ جرّب نسخة أخرى من الملف</translation>
    </message>
    <message>
        <source>its name is not one a file can have; check it</source>
        <translation>لا يصلح هذا اسمًا لملف؛ تحقق منه</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is {what}; {advice}.</source>
        <translation>تعذّر فتح {name}: هذا {what}؛ {advice}.</translation>
    </message>
    <message>
        <source>only a part</source>
        <translation>جزء فقط</translation>
    </message>
    <message>
        <source>about {percent:.0f} %</source>
        <translation>نحو {percent:.0f} %</translation>
    </message>
    <message>
        <source>{name} is damaged: {part} of the picture can be read; get a fresh copy, or allow truncated files to open that part.</source>
        <translation>الملف {name} تالف: يمكن قراءة {part} من الصورة؛ أحضر نسخة جديدة، أو اسمح بالملفات المبتورة لفتح ذلك الجزء.</translation>
    </message>
    <message>
        <source>The file is damaged: {part} of the picture could be read; the rest is blank.</source>
        <translation>الملف تالف: قُرئ {part} من الصورة؛ والباقي فارغ.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>التحويل</translation>
    </message>
    <message>
        <source>get a fresh copy of the file</source>
        <translation>أحضر نسخة جديدة من الملف</translation>
    </message>
    <message>
        <source>{width:,} x {height:,} pixels ({size})</source>
        <translation>{width:,} × {height:,} بكسل ({size})</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>بكسلاتها</translation>
    </message>
    <message>
        <source>no {kind} picture has {size:.1f} GB; {advice}</source>
        <translation>لا توجد صورة {kind} حجمها {size:.1f} غيغابايت؛ {advice}</translation>
    </message>
    <message>
        <source>it is {what}, and the reader for it is missing; pip install qt-kmeans[{extra}] adds it</source>
        <translation>هذا {what}، وقارئه غير متوفر؛ يضيفه الأمر ‎pip install qt-kmeans[{extra}]‎</translation>
    </message>
    <message>
        <source>its {pixels} are above the limit of {limit}; scale it down or raise the limit</source>
        <translation>حجمها {pixels} فوق الحد {limit}؛ صغّرها أو ارفع الحد</translation>
    </message>
    <message>
        <source>there is not enough memory; close other programs or scale it down</source>
        <translation>الذاكرة لا تكفي؛ أغلق برامج أخرى أو صغّر الصورة</translation>
    </message>
    <message>
        <source>there is not enough memory for {width:,} x {height:,} pixels; close other programs or scale it down</source>
        <translation>الذاكرة لا تكفي لصورة {width:,} × {height:,} بكسل؛ أغلق برامج أخرى أو صغّرها</translation>
    </message>
    <message>
        <source>{count:,.0f} megapixels</source>
        <translation>{count:,.0f} ميغابكسل</translation>
    </message>
    <message>
        <source>{count:.3g} megapixels</source>
        <translation>{count:.3g} ميغابكسل</translation>
    </message>
    <message>
        <source>it is a variant of {kind} that is not supported; export it as PNG or TIFF first</source>
        <translation>هذا النوع من {kind} غير مدعوم؛ صدّره أولًا بصيغة PNG أو TIFF</translation>
    </message>
    <message>
        <source>its {kind} data is damaged; {advice}</source>
        <translation>بيانات {kind} تالفة؛ {advice}</translation>
    </message>
    <message>
        <source>its {kind} header is damaged or of an unknown variant; {advice}</source>
        <translation>ترويسة {kind} تالفة أو من نوع مجهول؛ {advice}</translation>
    </message>
    <message>
        <source>it is {what}; {advice}</source>
        <translation>هذا {what}؛ {advice}</translation>
    </message>
    <message>
        <source>it is named like a {kind} picture but is damaged or something else; {advice}</source>
        <translation>اسمه كاسم صورة {kind} لكنه تالف أو شيء آخر؛ {advice}</translation>
    </message>
    <message>
        <source>it is no picture of a supported kind; choose a PNG, JPEG, WebP, AVIF, TIFF, GIF or BMP file</source>
        <translation>ليس صورة من نوع مدعوم؛ اختر ملف PNG أو JPEG أو WebP أو AVIF أو TIFF أو GIF أو BMP</translation>
    </message>
    <message>
        <source>Full transparency has an entry of its own where needed; it cannot be locked.</source>
        <translation>للشفافية التامة مدخل خاص عند الحاجة؛ لا يمكن قفلها.</translation>
    </message>
    <message>
        <source>{count} colours are locked and k is {k}; unlock some or raise k.</source>
        <translation>عدد الألوان المقفلة {count} وقيمة k هي {k}؛ افتح قفل بعضها أو ارفع k.</translation>
    </message>
    <message>
        <source>There is no setting {name!r}.</source>
        <translation>لا يوجد إعداد اسمه {name!r}.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON: {error}.</source>
        <translation>الوصفة ليست JSON صالحًا: {error}.</translation>
    </message>
    <message>
        <source>The recipe is not a JSON object.</source>
        <translation>الوصفة ليست كائن JSON.</translation>
    </message>
    <message>
        <source>There is no setting {setting!r} in {name!r}.</source>
        <translation>لا يوجد إعداد {setting!r} في {name!r}.</translation>
    </message>
    <message>
        <source>There is no part {name!r} in a recipe.</source>
        <translation>لا يوجد جزء {name!r} في الوصفة.</translation>
    </message>
    <message>
        <source>Colours are given as a list, not {colors!r}.</source>
        <translation>تُعطى الألوان في قائمة، لا {colors!r}.</translation>
    </message>
    <message>
        <source>A palette has at most 256 colours, not {count}.</source>
        <translation>أقصى عدد لألوان اللوحة 256، لا {count}.</translation>
    </message>
    <message>
        <source>A palette colour is written #rrggbb or #rrggbbaa, not {color!r}.</source>
        <translation>يُكتب لون اللوحة ‎#rrggbb‎ أو ‎#rrggbbaa‎، لا {color!r}.</translation>
    </message>
    <message>
        <source>{name} is one of {choices}, not {value!r}.</source>
        <translation>قيمة {name} واحدة من {choices}، لا {value!r}.</translation>
    </message>
    <message>
        <source>{name} is a whole number from {low} to {high}, not {value!r}.</source>
        <translation>قيمة {name} عدد صحيح من {low} إلى {high}، لا {value!r}.</translation>
    </message>
    <message>
        <source>{name} is a number from {low:g} to {high:g}, not {value!r}.</source>
        <translation>قيمة {name} عدد من {low:g} إلى {high:g}، لا {value!r}.</translation>
    </message>
    <message>
        <source>Drawing the steps</source>
        <translation>رسم الخطوات</translation>
    </message>
    <message>
        <source>Writing the animation</source>
        <translation>كتابة الرسم المتحرك</translation>
    </message>
    <message>
        <source>you may not write to this folder; save to another place</source>
        <translation>لا يُسمح لك بالكتابة في هذا المجلد؛ احفظ في مكان آخر</translation>
    </message>
    <message>
        <source>the disk is read-only; save to another place</source>
        <translation>القرص للقراءة فقط؛ احفظ في مكان آخر</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>الاسم طويل جدًا؛ اختر اسمًا أقصر</translation>
    </message>
    <message>
        <source>a part of its path is a file, not a folder; choose another place</source>
        <translation>جزء من المسار ملف لا مجلد؛ اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself; choose another name</source>
        <translation>هو رابط يعود إلى نفسه؛ اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>the disk cannot hold a file of this size; save to another place</source>
        <translation>لا يتسع القرص لملف بهذا الحجم؛ احفظ في مكان آخر</translation>
    </message>
    <message>
        <source>the disk reports an error; save to another place</source>
        <translation>يُبلغ القرص عن خطأ؛ احفظ في مكان آخر</translation>
    </message>
    <message>
        <source>{name}: this is no possible file name; choose another.</source>
        <translation>{name}: لا يصلح هذا اسمًا لملف؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>The permissions of the older file could not be kept.</source>
        <translation>تعذّر الإبقاء على أذونات الملف الأقدم.</translation>
    </message>
    <message>
        <source>{name}: what was written does not read back as the result, so nothing was saved; save to another place.</source>
        <translation>{name}: ما كُتب لا يُقرأ كالنتيجة، فلم يُحفظ شيء؛ احفظ في مكان آخر.</translation>
    </message>
    <message>
        <source>{kind} leaves out fine detail that a palette file keeps pixel by pixel</source>
        <translation>صيغة {kind} تترك التفاصيل الدقيقة التي يحتفظ بها ملف اللوحة بكسلًا بكسلًا</translation>
    </message>
    <message>
        <source>it was well compressed already</source>
        <translation>الملف كان مضغوطًا جيدًا من قبل</translation>
    </message>
    <message>
        <source>use fewer colours, save as WebP, or keep the {kind} file</source>
        <translation>استعمل ألوانًا أقل، أو احفظ بصيغة WebP، أو أبقِ ملف {kind}</translation>
    </message>
    <message>
        <source>use fewer colours, raise the effort, or keep the {kind} file</source>
        <translation>استعمل ألوانًا أقل، أو زِد الجهد، أو أبقِ ملف {kind}</translation>
    </message>
    <message>
        <source>use fewer colours, or keep the {kind} file</source>
        <translation>استعمل ألوانًا أقل، أو أبقِ ملف {kind}</translation>
    </message>
    <message>
        <source>The result is {percent} % larger than the {kind} file ({after:,} instead of {before:,} bytes), because {reason}; {advice}.</source>
        <translation>النتيجة أكبر من ملف {kind} بنسبة {percent} % ({after:,} بدلًا من {before:,} بايت)، لأن {reason}؛ {advice}.</translation>
    </message>
    <message>
        <source>{name}: there is a folder of this name; choose another name.</source>
        <translation>{name}: يوجد مجلد بهذا الاسم؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name}: a device or pipe is not replaced by a file; choose another name.</source>
        <translation>{name}: لا يُستبدل جهاز أو أنبوب بملف؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name}: this is the original; choose another name or overwrite it.</source>
        <translation>{name}: هذا هو الأصل؛ اختر اسمًا آخر أو استبدله.</translation>
    </message>
    <message>
        <source>{name}: it exists already; choose another name or overwrite it.</source>
        <translation>{name}: الملف موجود؛ اختر اسمًا آخر أو استبدله.</translation>
    </message>
    <message>
        <source>{name}: the file is write-protected; choose another name.</source>
        <translation>{name}: الملف محمي من الكتابة؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>your share of the disk is used up; free {size:,} bytes or save to another place</source>
        <translation>نفدت حصتك من القرص؛ أفرغ {size:,} بايت أو احفظ في مكان آخر</translation>
    </message>
    <message>
        <source>the disk is full; free {size:,} bytes or save to another place</source>
        <translation>القرص ممتلئ؛ أفرغ {size:,} بايت أو احفظ في مكان آخر</translation>
    </message>
    <message>
        <source>the folder “{folder}” does not exist; create it or choose another</source>
        <translation>المجلد «{folder}» غير موجود؛ أنشئه أو اختر غيره</translation>
    </message>
    <message>
        <source>it cannot be written ({fault}); save to another place</source>
        <translation>تتعذر الكتابة ({fault})؛ احفظ في مكان آخر</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it holds no pixels; copy the picture again.</source>
        <translation>تعذّر فتح {name}: لا بكسلات فيها؛ انسخ الصورة مجددًا.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Counting pixels</source>
        <translation>عدّ البكسلات</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} pixels cannot be written.</source>
        <translation>تتعذر كتابة صورة حجمها {width} × {height} بكسل.</translation>
    </message>
    <message>
        <source>Drawing the film</source>
        <translation>رسم الفيلم</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>الرسم</translation>
    </message>
    <message>
        <source>{name} is damaged: {part} of the picture can be read; get a fresh copy, or open the readable part.</source>
        <translation>الملف {name} تالف: يمكن قراءة {part} من الصورة؛ أحضر نسخة جديدة، أو افتح الجزء المقروء.</translation>
    </message>
    <message>
        <source>its {pixels} are above the limit of {limit}; scale it down</source>
        <translation>حجمها {pixels} فوق الحد {limit}؛ صغّرها</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>الذاكرة لا تكفي لهذه الصورة.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}): see Help &gt; Log.</source>
        <translation>حدث خطأ داخل البرنامج ({kind}): انظر مساعدة &gt; السجل.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>الفتح</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message numerus="yes">
        <source>They form %Ln cluster(s).</source>
        <translation>
            <numerusform>لا تشكّل أي عنقود.</numerusform>
            <numerusform>تشكّل عنقودًا واحدًا.</numerusform>
            <numerusform>تشكّل عنقودين.</numerusform>
            <numerusform>تشكّل %Ln عناقيد.</numerusform>
            <numerusform>تشكّل %Ln عنقودًا.</numerusform>
            <numerusform>تشكّل %Ln عنقود.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln centre(s)</source>
        <translation>
            <numerusform>لا مراكز</numerusform>
            <numerusform>مركز واحد</numerusform>
            <numerusform>مركزان</numerusform>
            <numerusform>%Ln مراكز</numerusform>
            <numerusform>%Ln مركزًا</numerusform>
            <numerusform>%Ln مركز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s)</source>
        <translation>
            <numerusform>لا ألوان</numerusform>
            <numerusform>لون واحد</numerusform>
            <numerusform>لونان</numerusform>
            <numerusform>%Ln ألوان</numerusform>
            <numerusform>%Ln لونًا</numerusform>
            <numerusform>%Ln لون</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفين</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing the engine, on the first start only…</source>
        <translation>جارٍ تحضير المحرك، عند التشغيل الأول فقط…</translation>
    </message>
    <message>
        <source>{name} cannot be listed ({reason}).</source>
        <translation>تعذّر عرض محتوى {name} ({reason}).</translation>
    </message>
    <message>
        <source>{name} holds no images, nor do the folders in it.</source>
        <translation>لا يحتوي {name} على صور، ولا المجلدات التي فيه.</translation>
    </message>
    <message>
        <source>SSIMULACRA2 was taken on the central {width} x {height} pixels.</source>
        <translation>قيس SSIMULACRA2 على {width} x {height} بكسل في الوسط.</translation>
    </message>
    <message>
        <source>No file of at most {limit:,} bytes can be had</source>
        <translation>لا يمكن الحصول على ملف لا يزيد على {limit:,} بايت</translation>
    </message>
    <message>
        <source>No file reaches SSIMULACRA2 {goal:g}</source>
        <translation>لا يبلغ أي ملف SSIMULACRA2 {goal:g}</translation>
    </message>
    <message>
        <source>No file of at most {limit:,} bytes reaches SSIMULACRA2 {goal:g}</source>
        <translation>لا يبلغ أي ملف لا يزيد على {limit:,} بايت SSIMULACRA2 {goal:g}</translation>
    </message>
    <message>
        <source>{size:,} bytes at k = {k}</source>
        <translation>{size:,} بايت عند k = {k}</translation>
    </message>
    <message>
        <source>{size:,} bytes with SSIMULACRA2 {score:.1f} at k = {k}</source>
        <translation>{size:,} بايت مع SSIMULACRA2 {score:.1f} عند k = {k}</translation>
    </message>
    <message>
        <source>{missed}; the nearest is {nearest}.</source>
        <translation>{missed}؛ وأقرب ما وُجد {nearest}.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About qt_kmeans</source>
        <translation>عن qt_kmeans</translation>
    </message>
    <message>
        <source>Version {}</source>
        <translation>الإصدار {}</translation>
    </message>
    <message>
        <source>Makes images smaller by K-Means colour quantization, and shows how their colours move.</source>
        <translation>يصغّر الصور بتكميم الألوان بطريقة K-Means، ويُظهر كيف تتحرك ألوانها.</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL as separate libraries that may be replaced; the full texts of all licences come with the program.</source>
        <translation>يُستخدم Qt وفق رخصة LGPL في مكتبات منفصلة يمكن استبدالها؛ والنصوص الكاملة للرخص كلها مرفقة بالبرنامج.</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>أجزاء البرنامج</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
</context>
<context>
    <name>AdvancedSettings</name>
    <message>
        <source>Engine</source>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>سريع</translation>
    </message>
    <message>
        <source>Ours: exact K-Means on the distinct colours</source>
        <translation>محركنا: K-Means دقيقة على الألوان المتمايزة</translation>
    </message>
    <message>
        <source>K-Means</source>
        <translation>K-Means</translation>
    </message>
    <message>
        <source>scikit-learn’s KMeans: the textbook way; slower</source>
        <translation>‏KMeans من scikit-learn: كما في الكتب؛ أبطأ</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>دفعات صغيرة</translation>
    </message>
    <message>
        <source>scikit-learn’s MiniBatchKMeans: learns from a few thousand colours at a time</source>
        <translation>‏MiniBatchKMeans من scikit-learn: تتعلم من بضعة آلاف لون في كل مرة</translation>
    </message>
    <message>
        <source>Bisecting</source>
        <translation>تنصيف</translation>
    </message>
    <message>
        <source>scikit-learn’s BisectingKMeans: splits the worst cluster until there are enough</source>
        <translation>‏BisectingKMeans من scikit-learn: تقسم أسوأ عنقود حتى تكفي العناقيد</translation>
    </message>
    <message>
        <source>Median cut</source>
        <translation>القطع الوسيط</translation>
    </message>
    <message>
        <source>Pillow’s median cut: halves the fullest box of colours; no iterations</source>
        <translation>القطع الوسيط من Pillow: ينصّف أملأ صندوق ألوان؛ بلا تكرار</translation>
    </message>
    <message>
        <source>Octree</source>
        <translation>الشجرة الثمانية</translation>
    </message>
    <message>
        <source>Pillow’s fast octree: the fullest cells of a grid; the quickest, and coarse</source>
        <translation>الشجرة الثمانية السريعة من Pillow: أملأ خلايا شبكة؛ الأسرع، لكنها خشنة</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>البدء بـ</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>Joins the closest colours first; always the same, and good</source>
        <translation>يدمج أقرب الألوان أولًا؛ النتيجة نفسها دائمًا، وجيدة</translation>
    </message>
    <message>
        <source>k-means++</source>
        <translation>k-means++</translation>
    </message>
    <message>
        <source>Draws the first centres by lot: another seed, another run</source>
        <translation>تُسحب المراكز الأولى بالقرعة: بذرة أخرى، تشغيل آخر</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>بذرة عشوائية</translation>
    </message>
    <message>
        <source>Start of the random numbers, where any are used</source>
        <translation>بداية الأعداد العشوائية، حيث تُستخدم</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>التفاوت</translation>
    </message>
    <message>
        <source>Reset to Defaults</source>
        <translation>استعادة الافتراضي</translation>
    </message>
    <message>
        <source>Start &amp;with</source>
        <translation>الب&amp;دء بـ</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>الب&amp;ذرة</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>الت&amp;فاوت</translation>
    </message>
    <message>
        <source>What finds the palette</source>
        <translation>ما يجد لوحة الألوان</translation>
    </message>
    <message>
        <source>En&amp;gine</source>
        <translation>المح&amp;رك</translation>
    </message>
    <message>
        <source>Go on until no colour changes its cluster</source>
        <translation>المتابعة حتى لا يغيّر أي لون عنقوده</translation>
    </message>
    <message>
        <source>Stop when a step improves the result by less than {}</source>
        <translation>التوقف حين تحسّن الخطوة النتيجة بأقل من {}</translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Export Animation</source>
        <translation>تصدير رسم متحرك</translation>
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
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Smaller; opens in browsers and newer programs</source>
        <translation>أصغر؛ تفتحه المتصفحات والبرامج الحديثة</translation>
    </message>
    <message>
        <source>Opens everywhere</source>
        <translation>يُفتح في كل مكان</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation>
            <numerusform>بلا خطوات في الثانية</numerusform>
            <numerusform>خطوة في الثانية</numerusform>
            <numerusform>خطوتان في الثانية</numerusform>
            <numerusform>%Ln خطوات في الثانية</numerusform>
            <numerusform>%Ln خطوة في الثانية</numerusform>
            <numerusform>%Ln خطوة في الثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}, in a loop</source>
        <translation>
            <numerusform>لا صور، {}، في حلقة متكررة</numerusform>
            <numerusform>صورة واحدة، {}، في حلقة متكررة</numerusform>
            <numerusform>صورتان، {}، في حلقة متكررة</numerusform>
            <numerusform>%Ln صور، {}، في حلقة متكررة</numerusform>
            <numerusform>%Ln صورة، {}، في حلقة متكررة</numerusform>
            <numerusform>%Ln صورة، {}، في حلقة متكررة</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>ال&amp;حجم</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>ال&amp;سرعة</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Palette</source>
        <translation>لوحة الألوان</translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation>فضاء الألوان</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>Seeding</source>
        <translation>البذر</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>التفاوت</translation>
    </message>
    <message>
        <source>Dither</source>
        <translation>التنقيط</translation>
    </message>
    <message>
        <source>Dither {}</source>
        <translation>التنقيط {}</translation>
    </message>
    <message>
        <source>Effort {}</source>
        <translation>الجهد {}</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Change Colour to {}</source>
        <translation>تغيير اللون إلى {}</translation>
    </message>
    <message>
        <source>Settings of All Files</source>
        <translation>إعدادات كل الملفات</translation>
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
        <translation>الجودة</translation>
    </message>
    <message>
        <source>As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality</source>
        <translation>كما تراها العين: 90 بلا فقد مرئي، 70 جودة عالية، 50 متوسطة، 30 منخفضة</translation>
    </message>
    <message>
        <source>Closeness of the numbers, in decibel</source>
        <translation>تقارب الأعداد بالديسيبل</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>خطوط الأساس</translation>
    </message>
    <message>
        <source>Compare with median cut and octree, as other programs do it</source>
        <translation>المقارنة بالقطع الوسيط والشجرة الثمانية، كما تفعل برامج أخرى</translation>
    </message>
    <message>
        <source>Files measured</source>
        <translation>الملفات المقيسة</translation>
    </message>
    <message>
        <source>Open a picture: its files at every number of colours appear here</source>
        <translation>افتح صورة: تظهر هنا ملفاتها بكل عدد من الألوان</translation>
    </message>
    <message>
        <source>The palette is fixed: the number of colours is no choice</source>
        <translation>اللوحة ثابتة: عدد الألوان ليس خيارًا</translation>
    </message>
    <message>
        <source>The picture is too small for SSIMULACRA2; PSNR tells its quality</source>
        <translation>الصورة أصغر من أن تُقاس بـ SSIMULACRA2؛ تُقاس جودتها بـ PSNR</translation>
    </message>
    <message>
        <source>The first files are being made</source>
        <translation>يجري إنشاء الملفات الأولى</translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln file(s)</source>
        <translation>
            <numerusform>{} من %Ln ملف</numerusform>
            <numerusform>{} من ملف واحد</numerusform>
            <numerusform>{} من ملفين</numerusform>
            <numerusform>{} من %Ln ملفات</numerusform>
            <numerusform>{} من %Ln ملفًا</numerusform>
            <numerusform>{} من %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s) are measured; click one to use its settings</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>قيس الملف الوحيد؛ انقره لاستخدام إعداداته</numerusform>
            <numerusform>قيس الملفان؛ انقر أحدهما لاستخدام إعداداته</numerusform>
            <numerusform>قيست %Ln ملفات كلها؛ انقر أحدها لاستخدام إعداداته</numerusform>
            <numerusform>قيس %Ln ملفًا كلها؛ انقر أحدها لاستخدام إعداداته</numerusform>
            <numerusform>قيس %Ln ملف كلها؛ انقر أحدها لاستخدام إعداداته</numerusform>
        </translation>
    </message>
    <message>
        <source>{}; stopped</source>
        <translation>{}؛ متوقف</translation>
    </message>
    <message>
        <source>{0}; k = {1} is being made</source>
        <translation>{0}؛ يجري إنشاء k = {1}</translation>
    </message>
    <message>
        <source>{}; waits while you work</source>
        <translation>{}؛ ينتظر ريثما تعمل</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>متابعة القياس</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>إيقاف القياس</translation>
    </message>
</context>
<context>
    <name>CloudStage</name>
    <message>
        <source>Colour space</source>
        <translation>فضاء الألوان</translation>
    </message>
</context>
<context>
    <name>CloudView</name>
    <message>
        <source>Drag to turn, scroll to zoom; Shift and drag around colours to see their pixels</source>
        <translation>اسحب للتدوير ومرّر العجلة للتكبير؛ واسحب مع Shift حول الألوان لترى بكسلاتها</translation>
    </message>
</context>
<context>
    <name>ColourSpace</name>
    <message>
        <source>Cluster {number} of {count}</source>
        <translation>العنقود {number} من {count}</translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation>لا صورة بعد.</translation>
    </message>
    <message>
        <source>Page Up and Page Down walk through them, Escape lets go.</source>
        <translation>مفتاحا Page Up وPage Down يتنقلان بينها، وEsc يحررها.</translation>
    </message>
    <message>
        <source>Isolated: {}.</source>
        <translation>معزول: {}.</translation>
    </message>
    <message>
        <source>Arrow keys turn it, plus and minus zoom, Home resets the view.</source>
        <translation>أسهم لوحة المفاتيح تديره، والزائد والناقص يكبّران ويصغّران، وHome يعيد العرض.</translation>
    </message>
    <message>
        <source>The digits 1 to 4 show it from the front, the side, the top and a corner.</source>
        <translation>الأرقام من 1 إلى 4 تعرضه من الأمام والجانب والأعلى والزاوية.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in Oklab, lightness upwards.</source>
        <translation>ألوان الصورة في Oklab، والإضاءة نحو الأعلى؛ عددها {points}.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in CIELAB, lightness upwards.</source>
        <translation>ألوان الصورة في CIELAB، والإضاءة نحو الأعلى؛ عددها {points}.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in the cylinder of hue and saturation, value upwards.</source>
        <translation>ألوان الصورة في أسطوانة الصبغة والتشبع، والقيمة نحو الأعلى؛ عددها {points}.</translation>
    </message>
    <message>
        <source>{points} colours of the picture in the red, green and blue cube.</source>
        <translation>ألوان الصورة في مكعب الأحمر والأخضر والأزرق؛ عددها {points}.</translation>
    </message>
</context>
<context>
    <name>CompareChoices</name>
    <message>
        <source>Background Under Transparent Pixels</source>
        <translation>الخلفية تحت البكسلات الشفافة</translation>
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
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>المضغوطة</translation>
    </message>
    <message>
        <source>mean {mean}, 95 % below {high}</source>
        <translation>المتوسط {mean}، و95 % دون {high}</translation>
    </message>
</context>
<context>
    <name>CompareTools</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Blink by Itself</source>
        <translation>وميض تلقائي</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>قلب</translation>
    </message>
    <message>
        <source>Show the other picture (F)</source>
        <translation>عرض الصورة الأخرى (F)</translation>
    </message>
    <message>
        <source>Opacity of the compressed picture in percent</source>
        <translation>تعتيم الصورة المضغوطة بالمئة</translation>
    </message>
    <message>
        <source>How far the compressed picture covers the original</source>
        <translation>إلى أي حد تغطي الصورة المضغوطة الأصل</translation>
    </message>
    <message>
        <source>Amplification of the differences, as a power of two</source>
        <translation>تضخيم الفروق، كقوة للعدد اثنين</translation>
    </message>
    <message>
        <source>Amplify small differences</source>
        <translation>تضخيم الفروق الصغيرة</translation>
    </message>
    <message>
        <source>Amplif&amp;y</source>
        <translation>الت&amp;ضخيم</translation>
    </message>
    <message>
        <source>&amp;Worst</source>
        <translation>ال&amp;أسوأ</translation>
    </message>
    <message>
        <source>Where the errors are largest: original colour, palette colour, error</source>
        <translation>حيث الأخطاء أكبر: اللون الأصلي، لون اللوحة، الخطأ</translation>
    </message>
    <message>
        <source>No difference that could be seen.</source>
        <translation>لا فرق يُرى.</translation>
    </message>
    <message>
        <source>As the eye averages pixels: dithering is the colour that it mixes; else pixel by pixel</source>
        <translation>كما تمزج العين البكسلات: يُعدّ التنقيط اللون الذي يمزجه؛ وإلا فبكسلًا بكسلًا</translation>
    </message>
    <message>
        <source>Add Colour</source>
        <translation>إضافة لون</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Give the palette the colour that this region lacks, and keep it (Enter in the list)</source>
        <translation>إعطاء اللوحة اللون الذي ينقص هذه المنطقة، وإبقاؤه (Enter في القائمة)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>المقارنة بـ</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>المقارنة بالأصل</translation>
    </message>
    <message>
        <source>Compare with A</source>
        <translation>المقارنة بـ A</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>المضغوطة</translation>
    </message>
    <message>
        <source>Original and compressed picture</source>
        <translation>الصورة الأصلية والمضغوطة</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>swipe</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>blink</source>
        <translation>وميض</translation>
    </message>
    <message>
        <source>onion skin</source>
        <translation>تراكب</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>{mode}, zoom {zoom}</source>
        <translation>{mode}، التكبير {zoom}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>جارٍ القياس…</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>لا نتيجة بعد</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Images</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Save Result</source>
        <translation>حفظ النتيجة</translation>
    </message>
    <message>
        <source>Unsaved Result</source>
        <translation>نتيجة غير محفوظة</translation>
    </message>
    <message>
        <source>Save the compressed version of {} first?</source>
        <translation>أتريد حفظ النسخة المضغوطة من {} أولًا؟</translation>
    </message>
    <message>
        <source>Open Images</source>
        <translation>فتح صور</translation>
    </message>
    <message>
        <source>Save the compressed versions of {} first?</source>
        <translation>أتريد حفظ النسخ المضغوطة من {} أولًا؟</translation>
    </message>
    <message>
        <source>Unsaved Results</source>
        <translation>نتائج غير محفوظة</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;حفظ…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;تجاهل</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>‏PNG مفهرسة</translation>
    </message>
    <message>
        <source>Lossless WebP</source>
        <translation>‏WebP بلا فقد</translation>
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
        <translation>التنقيط</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Flat areas; the smallest file</source>
        <translation>مساحات ملساء؛ أصغر ملف</translation>
    </message>
    <message>
        <source>Spatial</source>
        <translation>مكاني</translation>
    </message>
    <message>
        <source>Colours and pattern chosen together; best with few</source>
        <translation>الألوان والنمط يُختاران معًا؛ الأفضل مع ألوان قليلة</translation>
    </message>
    <message>
        <source>Floyd–Steinberg</source>
        <translation>Floyd–Steinberg</translation>
    </message>
    <message>
        <source>Smooth gradients from few colours</source>
        <translation>تدرجات ناعمة من ألوان قليلة</translation>
    </message>
    <message>
        <source>Sierra Lite</source>
        <translation>Sierra Lite</translation>
    </message>
    <message>
        <source>Like Floyd–Steinberg, a little finer</source>
        <translation>مثل Floyd–Steinberg، وأنعم قليلًا</translation>
    </message>
    <message>
        <source>Atkinson</source>
        <translation>Atkinson</translation>
    </message>
    <message>
        <source>Crisp, with clean lights and darks</source>
        <translation>حاد، بأضواء وظلال صافية</translation>
    </message>
    <message>
        <source>Bayer pattern</source>
        <translation>نمط Bayer</translation>
    </message>
    <message>
        <source>A regular pattern that compresses well</source>
        <translation>نمط منتظم يُضغط جيدًا</translation>
    </message>
    <message>
        <source>Being measured</source>
        <translation>جارٍ القياس</translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation>{} بايت</translation>
    </message>
    <message>
        <source>{0} bytes, {1} quality</source>
        <translation>{0} بايت، {1} جودة</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation>فضاء الألوان</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>المخططات</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>لوحة الألوان</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the file to a folder or into another program</source>
        <translation>اسحب الملف إلى مجلد أو إلى برنامج آخر</translation>
    </message>
    <message>
        <source>The file, to be dragged away</source>
        <translation>الملف، لسحبه إلى الخارج</translation>
    </message>
</context>
<context>
    <name>DragOut</name>
    <message>
        <source>There is no room for the file to drag; use Save As instead.</source>
        <translation>لا مكان للملف المسحوب؛ استخدم الحفظ باسم بدلًا من ذلك.</translation>
    </message>
</context>
<context>
    <name>EmphasisSliders</name>
    <message>
        <source>Protect</source>
        <translation>الحماية</translation>
    </message>
    <message>
        <source>Protection of rare colours in percent</source>
        <translation>حماية الألوان النادرة بالمئة</translation>
    </message>
    <message>
        <source>Protect rare colours from large areas, so that a small red sign keeps its red</source>
        <translation>حماية الألوان النادرة من المساحات الكبيرة، لتبقى لافتة حمراء صغيرة حمراء</translation>
    </message>
    <message>
        <source>Mas&amp;king</source>
        <translation>الحج&amp;ب</translation>
    </message>
    <message>
        <source>Masking by contrast in percent</source>
        <translation>الحجب بالتباين بالمئة</translation>
    </message>
    <message>
        <source>Let errors count less where the picture is busy, which hides them</source>
        <translation>تقليل وزن الأخطاء حيث تخفيها كثرة تفاصيل الصورة</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>التوفير</translation>
    </message>
    <message>
        <source>Economy of bytes in percent</source>
        <translation>توفير البايتات بالمئة</translation>
    </message>
    <message>
        <source>Let a pixel take its neighbour’s colour where it hardly shows; not with dithering</source>
        <translation>أن يأخذ البكسل لون جاره حيث لا يكاد يُلحظ؛ لا يعمل مع التنقيط</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Drop an image here</source>
        <translation>أفلت صورة هنا</translation>
    </message>
    <message>
        <source>See its colours in 3D, reduce them while you watch, and save a smaller file.</source>
        <translation>شاهد ألوانها بثلاثة أبعاد، وقلّلها أمام عينيك، واحفظ ملفًا أصغر.</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF and more</source>
        <translation>‏PNG وJPEG وWebP وGIF وTIFF وBMP وAVIF وغيرها</translation>
    </message>
    <message>
        <source>What Is K-Means?</source>
        <translation>ما هي K-Means؟</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>تعذّر فتح الملف</translation>
    </message>
    <message>
        <source>&amp;Open Another Image…</source>
        <translation>&amp;فتح صورة أخرى…</translation>
    </message>
    <message>
        <source>Open an &amp;Image…</source>
        <translation>فتح &amp;صورة…</translation>
    </message>
    <message>
        <source>Paste Clip&amp;board</source>
        <translation>لصق الحاف&amp;ظة</translation>
    </message>
    <message>
        <source>Tr&amp;y the Sample</source>
        <translation>تجرب&amp;ة العينة</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>The compressed picture is on the clipboard.</source>
        <translation>الصورة المضغوطة في الحافظة.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard; paste them into your report.</source>
        <translation>التشخيص في الحافظة؛ ألصقه في تقريرك.</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>{0}: a result is a PNG, WebP or GIF file; end its name in {1} or {2}.</source>
        <translation>{0}: النتيجة ملف PNG أو WebP أو GIF؛ اجعل نهاية الاسم {1} أو {2}.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Replace the Original</source>
        <translation>استبدال الأصل</translation>
    </message>
    <message>
        <source>{} is the original: saved over, it is gone for good. Choose another name?</source>
        <translation>الملف {} هو الأصل: إن حُفظ فوقه ضاع نهائيًا. أتختار اسمًا آخر؟</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Replaced {}: {}.</source>
        <translation>استُبدل {}: {}.</translation>
    </message>
    <message>
        <source>Saved {}: {}.</source>
        <translation>حُفظ {}: {}.</translation>
    </message>
</context>
<context>
    <name>FoundLine</name>
    <message>
        <source>Search Again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>أوقف البحث.</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>SSIMULACRA2 {}</source>
        <translation>‏SSIMULACRA2 {}</translation>
    </message>
    <message>
        <source>No file is that small; this is the smallest, {}.</source>
        <translation>لا ملف بهذا الصغر؛ هذا هو الأصغر، {}.</translation>
    </message>
    <message>
        <source>No file of that size looks that good; this is the best of them.</source>
        <translation>لا ملف بهذا الحجم يبدو بهذه الجودة؛ هذا أفضلها.</translation>
    </message>
    <message>
        <source>No palette looks that good; this is the best.</source>
        <translation>لا لوحة ألوان تبدو بهذه الجودة؛ هذه أفضلها.</translation>
    </message>
    <message>
        <source>Aim for {}</source>
        <translation>السعي إلى {}</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The picture in different numbers of colours</source>
        <translation>الصورة بأعداد مختلفة من الألوان</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>What Is K-Means?</source>
        <translation>ما هي K-Means؟</translation>
    </message>
    <message>
        <source>A photo has many thousand colours; a small file has room for few. K-Means finds the few that stand best for all of them:</source>
        <translation>في الصورة آلاف كثيرة من الألوان، وفي الملف الصغير متسع لقليل منها. تجد K-Means القليل الذي ينوب عنها كلها أفضل نيابة:</translation>
    </message>
    <message>
        <source>Words in the Window</source>
        <translation>كلمات في النافذة</translation>
    </message>
    <message>
        <source>1. Every colour is a point</source>
        <translation>1. كل لون نقطة</translation>
    </message>
    <message>
        <source>Colours that look alike lie close together: light ones above, warm ones on the right. The panel Colour Space shows them in three dimensions.</source>
        <translation>الألوان المتشابهة متقاربة: الفاتحة في الأعلى والدافئة على اليمين. وتعرضها لوحة «فضاء الألوان» بثلاثة أبعاد.</translation>
    </message>
    <message>
        <source>A picture, and its colours as points on a plane</source>
        <translation>صورة، وألوانها نقاط على مستوٍ</translation>
    </message>
    <message>
        <source>2. Centres are set among them</source>
        <translation>2. توضع بينها مراكز</translation>
    </message>
    <message>
        <source>As many as the result may have colours; this number is called k, and is {} here. Where they begin is only a guess.</source>
        <translation>عددها عدد الألوان المسموح بها في النتيجة، ويسمى k، وهو هنا {}. أما مواضع بدايتها فمجرد تخمين.</translation>
    </message>
    <message>
        <source>The points, with five centres among them</source>
        <translation>النقاط وبينها خمسة مراكز</translation>
    </message>
    <message>
        <source>3. Points join, centres move</source>
        <translation>3. تنضم النقاط وتتحرك المراكز</translation>
    </message>
    <message>
        <source>Every point joins the centre that is nearest; those of one centre are a cluster. Then every centre moves into the middle of its cluster.</source>
        <translation>تنضم كل نقطة إلى أقرب مركز إليها، ونقاط المركز الواحد عنقود. ثم يتحرك كل مركز إلى وسط عنقوده.</translation>
    </message>
    <message>
        <source>The points in the colours of their clusters, and how the centres move</source>
        <translation>النقاط بألوان عناقيدها، وحركة المراكز</translation>
    </message>
    <message>
        <source>4. Again, until they rest</source>
        <translation>4. مرة بعد مرة حتى تستقر</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln step(s) nothing moves any more. The centres are the palette: the file has it once, and for every pixel only a short number.</source>
        <translation>
            <numerusform>بعد %Ln خطوة لا يتحرك شيء بعدها. المراكز هي لوحة الألوان: يحفظها الملف مرة واحدة، ولكل بكسل رقم قصير فقط.</numerusform>
            <numerusform>بعد خطوة واحدة لا يتحرك شيء بعدها. المراكز هي لوحة الألوان: يحفظها الملف مرة واحدة، ولكل بكسل رقم قصير فقط.</numerusform>
            <numerusform>بعد خطوتين لا يتحرك شيء بعدها. المراكز هي لوحة الألوان: يحفظها الملف مرة واحدة، ولكل بكسل رقم قصير فقط.</numerusform>
            <numerusform>بعد %Ln خطوات لا يتحرك شيء بعدها. المراكز هي لوحة الألوان: يحفظها الملف مرة واحدة، ولكل بكسل رقم قصير فقط.</numerusform>
            <numerusform>بعد %Ln خطوة لا يتحرك شيء بعدها. المراكز هي لوحة الألوان: يحفظها الملف مرة واحدة، ولكل بكسل رقم قصير فقط.</numerusform>
            <numerusform>بعد %Ln خطوة لا يتحرك شيء بعدها. المراكز هي لوحة الألوان: يحفظها الملف مرة واحدة، ولكل بكسل رقم قصير فقط.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ways of the centres, and the picture in the colours of its palette</source>
        <translation>مسارات المراكز، والصورة بألوان لوحتها</translation>
    </message>
    <message>
        <source>Open a picture and drag the number of colours to see it happen.</source>
        <translation>افتح صورة واسحب عدد الألوان لترى ذلك يحدث.</translation>
    </message>
    <message>
        <source>Open a picture and drag the number of colours to see it happen; {} plays it again.</source>
        <translation>افتح صورة واسحب عدد الألوان لترى ذلك يحدث، والمفتاح {} يعيد تشغيله.</translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation>القصور</translation>
    </message>
    <message>
        <source>How far the pixels are from their centres: the sum of the squared distances. It falls with every step; less is closer to the original.</source>
        <translation>مقدار بُعد البكسلات عن مراكزها: مجموع مربعات المسافات. ينخفض مع كل خطوة، والأقل أقرب إلى الأصل.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>الفضاء</translation>
    </message>
    <message>
        <source>How the distance of two colours is measured. In Oklab it is as large as it looks.</source>
        <translation>كيف تقاس المسافة بين لونين. في Oklab تكون بقدر ما تبدو للعين.</translation>
    </message>
    <message>
        <source>Dither</source>
        <translation>التنقيط</translation>
    </message>
    <message>
        <source>Mixes two colours of the palette in a fine pattern where one between them is missing: a smooth sky instead of bands, for more bytes.</source>
        <translation>يمزج لونين من اللوحة في نمط دقيق حيث ينقص لون بينهما: سماء ناعمة بدل الأشرطة، مقابل بايتات أكثر.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>الجهد</translation>
    </message>
    <message>
        <source>How long to search for the shortest way to write the picture down.</source>
        <translation>مدة البحث عن أقصر طريقة لكتابة الصورة.</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>الحماية</translation>
    </message>
    <message>
        <source>Rare colours count more, so that a small red sign on a grey photo keeps its red.</source>
        <translation>تُحسب الألوان النادرة أكثر، فتحتفظ لافتة حمراء صغيرة في صورة رمادية بحمرتها.</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>الحجب</translation>
    </message>
    <message>
        <source>Errors hide where a picture is busy. The more masking, the more colours are left for calm areas, where errors would show.</source>
        <translation>تختفي الأخطاء حيث تكثر التفاصيل. كلما زاد الحجب بقيت ألوان أكثر للمساحات الهادئة التي تظهر فيها الأخطاء.</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>التوفير</translation>
    </message>
    <message>
        <source>A pixel takes the colour of its neighbour where that hardly shows; even runs of pixels make a smaller file.</source>
        <translation>يأخذ البكسل لون جاره حيث لا يكاد ذلك يُرى، والبكسلات المتماثلة المتتابعة تصغّر الملف.</translation>
    </message>
    <message>
        <source>How alike two pictures look: 90 cannot be told from the original, 70 is high, 50 medium, 30 low; very few colours come below 0.</source>
        <translation>مدى تشابه صورتين للعين: 90 لا تُميَّز من الأصل، و70 عالية، و50 متوسطة، و30 منخفضة، والألوان القليلة جدًا تنزل تحت 0.</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>نقطة الانعطاف</translation>
    </message>
    <message>
        <source>The file in the chart after which more bytes buy little more quality.</source>
        <translation>الملف في المخطط الذي بعده لا تكاد البايتات الإضافية تزيد الجودة.</translation>
    </message>
    <message>
        <source>The mean error of the pixels’ numbers, in decibels; more is better. It knows nothing of what the eye sees.</source>
        <translation>متوسط الخطأ في أرقام البكسلات بالديسيبل، والأكثر أفضل. ولا يعلم شيئًا عما تراه العين.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Every colour has its place</source>
        <translation>لكل لون مكانه</translation>
    </message>
    <message>
        <source>Open a picture to see its colours here as a cloud. Drag to turn it, scroll to zoom.</source>
        <translation>افتح صورة لترى ألوانها هنا كسحابة. اسحب لإدارتها، ومرّر للتكبير.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import Palette</source>
        <translation>استيراد لوحة ألوان</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Use &amp;exactly these colours</source>
        <translation>استخدام هذه ال&amp;ألوان بعينها</translation>
    </message>
    <message>
        <source>&amp;Start from these colours</source>
        <translation>ال&amp;بدء من هذه الألوان</translation>
    </message>
    <message>
        <source>Every pixel gets the nearest of them; nothing is clustered.</source>
        <translation>يأخذ كل بكسل أقربها؛ ولا يُجمّع شيء.</translation>
    </message>
    <message numerus="yes">
        <source>They move to where the picture has its colours, %Ln in all.</source>
        <translation>
            <numerusform>تنتقل إلى حيث ألوان الصورة.</numerusform>
            <numerusform>تنتقل إلى حيث ألوان الصورة، لون واحد في المجموع.</numerusform>
            <numerusform>تنتقل إلى حيث ألوان الصورة، لونان في المجموع.</numerusform>
            <numerusform>تنتقل إلى حيث ألوان الصورة، %Ln ألوان في المجموع.</numerusform>
            <numerusform>تنتقل إلى حيث ألوان الصورة، %Ln لونًا في المجموع.</numerusform>
            <numerusform>تنتقل إلى حيث ألوان الصورة، %Ln لون في المجموع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
</context>
<context>
    <name>InertiaPlot</name>
    <message>
        <source>Inertia per step</source>
        <translation>القصور لكل خطوة</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation>القصور</translation>
    </message>
    <message>
        <source>pixels that change cluster</source>
        <translation>بكسلات تغيّر عنقودها</translation>
    </message>
    <message>
        <source>Every colour has its place in the palette: there is nothing to cluster</source>
        <translation>لكل لون مكانه في اللوحة: لا شيء يُجمّع</translation>
    </message>
    <message>
        <source>The palette is fixed: there is nothing to cluster</source>
        <translation>اللوحة ثابتة: لا شيء يُجمّع</translation>
    </message>
    <message>
        <source>The inertia of every step appears here</source>
        <translation>يظهر هنا قصور كل خطوة</translation>
    </message>
    <message numerus="yes">
        <source>From {0} to {1} in %Ln step(s)</source>
        <translation>
            <numerusform>من {0} إلى {1} بلا خطوات</numerusform>
            <numerusform>من {0} إلى {1} في خطوة واحدة</numerusform>
            <numerusform>من {0} إلى {1} في خطوتين</numerusform>
            <numerusform>من {0} إلى {1} في %Ln خطوات</numerusform>
            <numerusform>من {0} إلى {1} في %Ln خطوة</numerusform>
            <numerusform>من {0} إلى {1} في %Ln خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>step {0}: {1}</source>
        <translation>الخطوة {0}: {1}</translation>
    </message>
</context>
<context>
    <name>InlineBar</name>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Scale of the differences</source>
        <translation>مقياس الفروق</translation>
    </message>
    <message>
        <source>Error of each pixel: delta E in Oklab, where black and white are 100 apart.
</source>
        <translation>خطأ كل بكسل: دلتا E في Oklab، حيث يبعد الأسود عن الأبيض 100.
</translation>
    </message>
    <message>
        <source>About 2 is the least that can be seen.</source>
        <translation>أقل ما يُرى نحو 2.</translation>
    </message>
    <message>
        <source>From 0, dark, to {} and more, bright, in delta E of Oklab</source>
        <translation>من 0، داكن، إلى {} فأكثر، ساطع، بدلتا E في Oklab</translation>
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
        <translation>العدسة: الأصل والمضغوطة مكبّرين</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dropped image</source>
        <translation>صورة مُفلتة</translation>
    </message>
    <message>
        <source>The settings file was damaged and is kept as {}; the defaults are used.</source>
        <translation>كان ملف الإعدادات تالفًا وحُفظ باسم {}؛ تُستخدم القيم الافتراضية.</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>فتح الأخ&amp;يرة</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Kept Result A</source>
        <translation>النت&amp;يجة المحفوظة A</translation>
    </message>
    <message>
        <source>Di&amp;vider</source>
        <translation>ال&amp;فاصل</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>ال&amp;خلفية</translation>
    </message>
    <message>
        <source>&amp;Colour Space</source>
        <translation>فضا&amp;ء الألوان</translation>
    </message>
    <message>
        <source>Panels S&amp;hown</source>
        <translation>اللوحات المعروض&amp;ة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>الس&amp;مة</translation>
    </message>
    <message>
        <source>Colour Space &amp;Renderer</source>
        <translation>راسم ف&amp;ضاء الألوان</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>ل&amp;وحة الألوان</translation>
    </message>
    <message>
        <source>Cl&amp;uster</source>
        <translation>الع&amp;ناقيد</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Several Files</source>
        <translation>عدة ملفات</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>التحرير</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Colour Space</source>
        <translation>فضاء الألوان</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>لوحة الألوان</translation>
    </message>
    <message>
        <source>Colours and Convergence</source>
        <translation>الألوان والتقارب</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>فتح صور</translation>
    </message>
    <message>
        <source>drop files or folders</source>
        <translation>إفلات ملفات أو مجلدات</translation>
    </message>
    <message>
        <source>Take the result elsewhere</source>
        <translation>نقل النتيجة إلى مكان آخر</translation>
    </message>
    <message>
        <source>drag the grip beside Save</source>
        <translation>سحب المقبض بجانب زر الحفظ</translation>
    </message>
    <message>
        <source>From file to file</source>
        <translation>من ملف إلى ملف</translation>
    </message>
    <message>
        <source>Page keys</source>
        <translation>Page Up/Down</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>رؤية الأصل</translation>
    </message>
    <message>
        <source>hold Space</source>
        <translation>إبقاء المسافة مضغوطة</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>التكبير عند المؤشر</translation>
    </message>
    <message>
        <source>wheel, pinch</source>
        <translation>عجلة الفأرة، إصبعان</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>تحريك الصورة</translation>
    </message>
    <message>
        <source>drag, arrow keys</source>
        <translation>سحب، أسهم</translation>
    </message>
    <message>
        <source>Fit or actual size</source>
        <translation>الملاءمة أو الحجم الفعلي</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>نقر مزدوج</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>تحريك الخط الفاصل</translation>
    </message>
    <message>
        <source>drag it, arrow keys, double-click</source>
        <translation>سحب، أسهم، نقر مزدوج</translation>
    </message>
    <message>
        <source>Step through a run</source>
        <translation>التنقل بين خطوات التشغيل</translation>
    </message>
    <message>
        <source>click or arrow keys on its chart</source>
        <translation>نقر أو أسهم على مخططه</translation>
    </message>
    <message>
        <source>Use a file of the chart</source>
        <translation>استخدام ملف من المخطط</translation>
    </message>
    <message>
        <source>click it, Enter</source>
        <translation>نقره، Enter</translation>
    </message>
    <message>
        <source>Limit size and quality there</source>
        <translation>تحديد الحجم والجودة هناك</translation>
    </message>
    <message>
        <source>drag, Shift+arrow keys</source>
        <translation>سحب، Shift+أسهم</translation>
    </message>
    <message>
        <source>Turn the colour space</source>
        <translation>إدارة فضاء الألوان</translation>
    </message>
    <message>
        <source>Zoom the colour space</source>
        <translation>تكبير فضاء الألوان</translation>
    </message>
    <message>
        <source>wheel, plus and minus</source>
        <translation>عجلة الفأرة، زائد وناقص</translation>
    </message>
    <message>
        <source>Move the colour space</source>
        <translation>تحريك فضاء الألوان</translation>
    </message>
    <message>
        <source>right drag, Shift + arrow keys</source>
        <translation>سحب بالزر الأيمن، Shift+أسهم</translation>
    </message>
    <message>
        <source>Views of the colour space</source>
        <translation>مناظر فضاء الألوان</translation>
    </message>
    <message>
        <source>0 to 4 in it</source>
        <translation>من 0 إلى 4 فيه</translation>
    </message>
    <message>
        <source>Isolate a cluster</source>
        <translation>عزل عنقود</translation>
    </message>
    <message>
        <source>click it or its swatch, Page keys in the colour space</source>
        <translation>نقره أو نقر عينته، Page Up/Down في فضاء الألوان</translation>
    </message>
    <message>
        <source>Choose colours by their place</source>
        <translation>اختيار الألوان بمكانها</translation>
    </message>
    <message>
        <source>Shift + drag around points</source>
        <translation>‏Shift+سحب حول النقاط</translation>
    </message>
    <message>
        <source>Move a centroid</source>
        <translation>نقل مركز عنقود</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>‏Ctrl+سحب</translation>
    </message>
    <message>
        <source>Let go of cluster or colours</source>
        <translation>تحرير العنقود أو الألوان</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Halve and double colours</source>
        <translation>تنصيف عدد الألوان ومضاعفته</translation>
    </message>
    <message>
        <source>Page keys on the slider</source>
        <translation>‏Page Up/Down على المنزلق</translation>
    </message>
    <message>
        <source>Choose palette colours</source>
        <translation>اختيار ألوان اللوحة</translation>
    </message>
    <message>
        <source>click, Ctrl, Shift</source>
        <translation>نقر، Ctrl، Shift</translation>
    </message>
    <message>
        <source>Edit a colour</source>
        <translation>تعديل لون</translation>
    </message>
    <message>
        <source>double-click, Enter</source>
        <translation>نقر مزدوج، Enter</translation>
    </message>
    <message>
        <source>Import a palette</source>
        <translation>استيراد لوحة ألوان</translation>
    </message>
    <message>
        <source>drop its file on the palette</source>
        <translation>إفلات ملفها على لوحة الألوان</translation>
    </message>
    <message>
        <source>Copy chosen colours</source>
        <translation>نسخ الألوان المختارة</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>شريط الأدوات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>How the pictures are compared</source>
        <translation>كيف تُقارن الصور</translation>
    </message>
    <message>
        <source>Compare: {}</source>
        <translation>المقارنة: {}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Such as Logo 16</source>
        <translation>مثل: شعار 16</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>ال&amp;اسم</translation>
    </message>
    <message>
        <source>Takes the place of the preset of this name.</source>
        <translation>يحل محل الإعداد المحفوظ بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message>
        <source>Open Folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>صورة ملصقة</translation>
    </message>
    <message>
        <source>There is no image on the clipboard; copy one in another program first.</source>
        <translation>لا صورة في الحافظة؛ انسخ واحدة من برنامج آخر أولًا.</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>لا ملفات حديثة</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>مسح ال&amp;قائمة</translation>
    </message>
    <message>
        <source>These are the first {0} images; {1} more were found and left out.</source>
        <translation>هذه أول الصور، وعددها {0}؛ ووُجدت صور أخرى عددها {1} وتُركت.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>إ&amp;عادة المحاولة</translation>
    </message>
    <message>
        <source>Open the Readable Part</source>
        <translation>فتح الجزء المقروء</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>A picture is being opened</source>
        <translation>جارٍ فتح صورة</translation>
    </message>
    <message>
        <source>Opening {}…</source>
        <translation>جارٍ فتح {}…</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Edit Colour</source>
        <translation>تعديل اللون</translation>
    </message>
    <message>
        <source>Import Palette</source>
        <translation>استيراد لوحة ألوان</translation>
    </message>
    <message>
        <source>Palettes</source>
        <translation>لوحات الألوان</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Export Palette</source>
        <translation>تصدير لوحة الألوان</translation>
    </message>
    <message>
        <source>GIMP, Krita, Inkscape</source>
        <translation>‏GIMP وKrita وInkscape</translation>
    </message>
    <message>
        <source>Adobe colour table</source>
        <translation>جدول ألوان Adobe</translation>
    </message>
    <message>
        <source>Adobe swatch exchange</source>
        <translation>تبادل عينات Adobe</translation>
    </message>
    <message>
        <source>Hex codes</source>
        <translation>رموز سداسية عشرية</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSS variables</source>
        <translation>متغيرات CSS</translation>
    </message>
    <message>
        <source>Picture of swatches</source>
        <translation>صورة عينات</translation>
    </message>
    <message>
        <source>Red {0}, green {1}, blue {2}</source>
        <translation>الأحمر {0}، الأخضر {1}، الأزرق {2}</translation>
    </message>
    <message>
        <source>Red {0}, green {1}, blue {2}, opacity {3}</source>
        <translation>الأحمر {0}، الأخضر {1}، الأزرق {2}، التعتيم {3}</translation>
    </message>
    <message>
        <source>{code}, {share} of all pixels</source>
        <translation>{code}، {share} من البكسلات</translation>
    </message>
    <message>
        <source>Locked: stays while the others move</source>
        <translation>مقفل: يبقى بينما تتحرك الأخرى</translation>
    </message>
</context>
<context>
    <name>PaletteActions</name>
    <message>
        <source>Delete Chosen Colours</source>
        <translation>حذف الألوان المختارة</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>فتح ال&amp;قفل</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;قفل</translation>
    </message>
    <message>
        <source>Sort &amp;By</source>
        <translation>&amp;الترتيب حسب</translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Change Colour to {}</source>
        <translation>تغيير اللون إلى {}</translation>
    </message>
    <message>
        <source>Delete {}</source>
        <translation>حذف {}</translation>
    </message>
    <message>
        <source>Merge {}</source>
        <translation>دمج {}</translation>
    </message>
    <message>
        <source>Split {}</source>
        <translation>تقسيم {}</translation>
    </message>
    <message>
        <source>Add {}</source>
        <translation>إضافة {}</translation>
    </message>
    <message>
        <source>Reset Palette</source>
        <translation>إعادة ضبط اللوحة</translation>
    </message>
    <message>
        <source>Click a colour in the picture; hold Shift to add several, Esc ends.</source>
        <translation>انقر لونًا في الصورة؛ أبقِ Shift مضغوطًا لإضافة عدة ألوان، وEsc للإنهاء.</translation>
    </message>
    <message>
        <source>This pixel is fully transparent; choose one that can be seen.</source>
        <translation>هذا البكسل شفاف تمامًا؛ اختر واحدًا يُرى.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour code(s) are on the clipboard, one a line.</source>
        <translation>
            <numerusform>لا رموز ألوان في الحافظة.</numerusform>
            <numerusform>رمز اللون في الحافظة.</numerusform>
            <numerusform>رمزا اللونين في الحافظة، واحد في كل سطر.</numerusform>
            <numerusform>%Ln رموز ألوان في الحافظة، واحد في كل سطر.</numerusform>
            <numerusform>%Ln رمز لون في الحافظة، واحد في كل سطر.</numerusform>
            <numerusform>%Ln رمز لون في الحافظة، واحد في كل سطر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Colour(s)</source>
        <translation>
            <numerusform>لا ألوان</numerusform>
            <numerusform>لون واحد</numerusform>
            <numerusform>لونين</numerusform>
            <numerusform>%Ln ألوان</numerusform>
            <numerusform>%Ln لونًا</numerusform>
            <numerusform>%Ln لون</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock {}</source>
        <translation>قفل {}</translation>
    </message>
    <message>
        <source>Copied {} as CSS variables.</source>
        <translation>نُسخ {} كمتغيرات CSS.</translation>
    </message>
    <message>
        <source>Unlock {}</source>
        <translation>فتح قفل {}</translation>
    </message>
</context>
<context>
    <name>PaletteFiles</name>
    <message>
        <source>Import {}</source>
        <translation>استيراد {}</translation>
    </message>
    <message>
        <source>Exported {}.</source>
        <translation>صُدّر {}.</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>غير مقفل</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>القفل</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Sort by</source>
        <translation>الترتيب حسب</translation>
    </message>
    <message>
        <source>fixed palette, {0}</source>
        <translation>لوحة ثابتة، {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <translation>
            <numerusform>لا مقفل</numerusform>
            <numerusform>واحد مقفل</numerusform>
            <numerusform>اثنان مقفلان</numerusform>
            <numerusform>%Ln مقفلة</numerusform>
            <numerusform>%Ln مقفلًا</numerusform>
            <numerusform>%Ln مقفل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>لا مختار</numerusform>
            <numerusform>واحد مختار</numerusform>
            <numerusform>اثنان مختاران</numerusform>
            <numerusform>%Ln مختارة</numerusform>
            <numerusform>%Ln مختارًا</numerusform>
            <numerusform>%Ln مختار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteStrip</name>
    <message>
        <source>Palette</source>
        <translation>لوحة الألوان</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>The palette appears here</source>
        <translation>تظهر لوحة الألوان هنا</translation>
    </message>
    <message>
        <source>Colours: {0}</source>
        <translation>الألوان: {0}</translation>
    </message>
    <message>
        <source>chosen: {0}</source>
        <translation>المختار: {0}</translation>
    </message>
    <message>
        <source>now at {code}, {share}</source>
        <translation>الآن عند {code}، {share}</translation>
    </message>
</context>
<context>
    <name>PaletteTable</name>
    <message>
        <source>Palette as a table</source>
        <translation>لوحة الألوان كجدول</translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>Colour under the pointer</source>
        <translation>اللون تحت المؤشر</translation>
    </message>
    <message>
        <source>Colour under the pointer: original → compressed, its error, its share of the picture</source>
        <translation>اللون تحت المؤشر: الأصلي ← المضغوط، وخطؤه، وحصته من الصورة</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Step back</source>
        <translation>خطوة إلى الخلف</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>خطوة إلى الأمام</translation>
    </message>
    <message>
        <source>Step of the clustering</source>
        <translation>خطوة التجميع</translation>
    </message>
    <message>
        <source>Drag to see the clusters converge</source>
        <translation>اسحب لترى العناقيد تتقارب</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play again from the start</source>
        <translation>التشغيل من البداية مجددًا</translation>
    </message>
    <message>
        <source>Play the clustering</source>
        <translation>تشغيل التجميع</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>الخطوة {0} من {1}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Colour space view</source>
        <translation>عرض فضاء الألوان</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>The graphics card where there is one</source>
        <translation>بطاقة الرسوم إن وُجدت</translation>
    </message>
    <message>
        <source>Graphics card (OpenGL)</source>
        <translation>بطاقة الرسوم (OpenGL)</translation>
    </message>
    <message>
        <source>Fastest with real graphics hardware</source>
        <translation>الأسرع مع عتاد رسوم حقيقي</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>Works everywhere, remote desktops included</source>
        <translation>يعمل في كل مكان، حتى على سطح مكتب بعيد</translation>
    </message>
    <message>
        <source>&amp;Animate convergence</source>
        <translation>تحريك ال&amp;تقارب</translation>
    </message>
    <message>
        <source>Off: new clusters and shapes appear at once, nothing moves by itself.</source>
        <translation>عند الإيقاف: تظهر العناقيد والأشكال الجديدة فورًا، ولا يتحرك شيء من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>The system asks for less motion, so nothing moves by itself.</source>
        <translation>يطلب النظام حركة أقل، فلا يتحرك شيء من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>الس&amp;مة</translation>
    </message>
    <message>
        <source>&amp;3D view</source>
        <translation>عرض &amp;3D</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>المستخدم: {}</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Pre&amp;sets</source>
        <translation>الإ&amp;عدادات المحفوظة</translation>
    </message>
    <message>
        <source>Preset {}</source>
        <translation>الإعداد المحفوظ {}</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>حفظ الإعداد</translation>
    </message>
    <message>
        <source>Kept as “{}”, under Edit, Presets.</source>
        <translation>حُفظ باسم «{}»، ضمن تحرير، الإعدادات المحفوظة.</translation>
    </message>
    <message>
        <source>The command line that does the same is on the clipboard.</source>
        <translation>سطر الأوامر الذي يفعل الشيء نفسه في الحافظة.</translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation>حفظ ال&amp;إعداد…</translation>
    </message>
    <message>
        <source>&amp;Manage Presets…</source>
        <translation>إدارة الإعدادات ال&amp;محفوظة…</translation>
    </message>
    <message>
        <source>&amp;Import Recipe…</source>
        <translation>استيراد &amp;وصفة…</translation>
    </message>
    <message>
        <source>&amp;Export Recipe…</source>
        <translation>&amp;تصدير وصفة…</translation>
    </message>
    <message>
        <source>The settings are those of “{}”, kept under Edit, Presets.</source>
        <translation>الإعدادات هي إعدادات «{}»، المحفوظة ضمن تحرير، الإعدادات المحفوظة.</translation>
    </message>
    <message>
        <source>Exported {}.</source>
        <translation>صُدّر {}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>“{}” is back.</source>
        <translation>عاد «{}».</translation>
    </message>
    <message>
        <source>Deleted the preset “{}”.</source>
        <translation>حُذف الإعداد المحفوظ «{}».</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Web Graphic</source>
        <translation>رسم للويب</translation>
    </message>
    <message>
        <source>Web Photo</source>
        <translation>صورة للويب</translation>
    </message>
    <message>
        <source>Pixel Art 16</source>
        <translation>فن البكسل 16</translation>
    </message>
    <message>
        <source>Print 8</source>
        <translation>طباعة 8</translation>
    </message>
    <message>
        <source>GIF 32</source>
        <translation>‏GIF 32</translation>
    </message>
    <message>
        <source>Black and White</source>
        <translation>أسود وأبيض</translation>
    </message>
    <message>
        <source>Import Recipe</source>
        <translation>استيراد وصفة</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Export Recipe</source>
        <translation>تصدير وصفة</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>وصفات</translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Presets</source>
        <translation>الإعدادات المحفوظة</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;إعادة تسمية</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>There are none yet: save your settings as a preset in the Edit menu.</source>
        <translation>لا توجد إعدادات محفوظة بعد: احفظ إعداداتك من قائمة «تحرير».</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>File size against quality</source>
        <translation>حجم الملف مقابل الجودة</translation>
    </message>
    <message>
        <source>No file keeps to the limits</source>
        <translation>لا ملف ضمن الحدود</translation>
    </message>
    <message>
        <source>Best within the limits: {}</source>
        <translation>الأفضل ضمن الحدود: {}</translation>
    </message>
    <message>
        <source>Drag to set the largest file (Shift+Left, Shift+Right)</source>
        <translation>اسحب لتحديد أكبر ملف (Shift+يسار، Shift+يمين)</translation>
    </message>
    <message>
        <source>Drag to set the least quality (Shift+Up, Shift+Down)</source>
        <translation>اسحب لتحديد أقل جودة (Shift+أعلى، Shift+أسفل)</translation>
    </message>
    <message>
        <source>k = {0}: {1}, {2}</source>
        <translation>‏k = {0}: {1}، {2}</translation>
    </message>
    <message>
        <source>k = {0}, dithered: {1}, {2}</source>
        <translation>‏k = {0}، بتنقيط: {1}، {2}</translation>
    </message>
    <message>
        <source>Median cut, k = {0}: {1}, {2}</source>
        <translation>القطع الوسيط، k = {0}: {1}، {2}</translation>
    </message>
    <message>
        <source>Octree, k = {0}: {1}, {2}</source>
        <translation>الشجرة الثمانية، k = {0}: {1}، {2}</translation>
    </message>
    <message>
        <source>no dither</source>
        <translation>بلا تنقيط</translation>
    </message>
    <message>
        <source>dithered</source>
        <translation>بتنقيط</translation>
    </message>
    <message>
        <source>median cut</source>
        <translation>القطع الوسيط</translation>
    </message>
    <message>
        <source>octree</source>
        <translation>الشجرة الثمانية</translation>
    </message>
    <message>
        <source>Knee: {}</source>
        <translation>نقطة الانعطاف: {}</translation>
    </message>
</context>
<context>
    <name>ReduceBar</name>
    <message>
        <source>Slide the points to their centroids</source>
        <translation>تحريك النقاط إلى مراكزها</translation>
    </message>
    <message>
        <source>Slides every point from its own place to its centroid</source>
        <translation>يحرّك كل نقطة من مكانها إلى مركز عنقودها</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>كل الألوان</translation>
    </message>
    <message>
        <source>Show the colours of the original</source>
        <translation>عرض ألوان الأصل</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مقلّلة</translation>
    </message>
    <message>
        <source>Show the reduced colours</source>
        <translation>عرض الألوان المقلّلة</translation>
    </message>
    <message>
        <source>Reduce the colours and bring them back, again and again</source>
        <translation>تقليل الألوان وإعادتها مرة بعد مرة</translation>
    </message>
    <message>
        <source>Animate the reduction</source>
        <translation>تحريك التقليل</translation>
    </message>
</context>
<context>
    <name>RegionList</name>
    <message>
        <source>Worst regions</source>
        <translation>أسوأ المناطق</translation>
    </message>
    <message>
        <source>Show the other regions</source>
        <translation>عرض المناطق الأخرى</translation>
    </message>
    <message>
        <source>{wanted} becomes {served} at {x}, {y} ({width} × {height} pixels)</source>
        <translation>اللون {wanted} يصبح {served} عند {x}، {y} ({width} × {height} بكسل)</translation>
    </message>
</context>
<context>
    <name>ReloadDesk</name>
    <message>
        <source>Reload</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>{} has changed on disk.</source>
        <translation>تغيّر الملف {} على القرص.</translation>
    </message>
    <message>
        <source>{} is no longer on disk; it stays open here.</source>
        <translation>لم يعد الملف {} على القرص؛ ويبقى مفتوحًا هنا.</translation>
    </message>
</context>
<context>
    <name>RunDesk</name>
    <message>
        <source>&amp;Pause Convergence</source>
        <translation>إيقاف ال&amp;تقارب مؤقتًا</translation>
    </message>
    <message>
        <source>&amp;Play Convergence</source>
        <translation>تشغيل ال&amp;تقارب</translation>
    </message>
    <message>
        <source>Export Run as Table</source>
        <translation>تصدير التشغيل كجدول</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Animated WebP</source>
        <translation>‏WebP متحركة</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>‏GIF متحركة</translation>
    </message>
    <message>
        <source>Export Run as Animation</source>
        <translation>تصدير التشغيل كرسم متحرك</translation>
    </message>
    <message>
        <source>Seed {}: as good as the run before.</source>
        <translation>البذرة {}: بجودة التشغيل السابق.</translation>
    </message>
    <message>
        <source>Seed {0}: better than the run before; its inertia is {1} lower.</source>
        <translation>البذرة {0}: أفضل من التشغيل السابق؛ قصوره أقل بمقدار {1}.</translation>
    </message>
    <message>
        <source>Seed {0}: worse than the run before; its inertia is {1} higher.</source>
        <translation>البذرة {0}: أسوأ من التشغيل السابق؛ قصوره أعلى بمقدار {1}.</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Exported {}: {}.</source>
        <translation>صُدّر {}: {}.</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>pixels of these clusters</source>
        <translation>بكسلات هذه العناقيد</translation>
    </message>
    <message>
        <source>pixels of this cluster</source>
        <translation>بكسلات هذا العنقود</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Step {0}: the same centres, from here on with every single colour.</source>
        <translation>الخطوة {0}: المراكز نفسها، ومن هنا بكل لون على حدة.</translation>
    </message>
    <message>
        <source>Step {0}: a cluster was split in two; {1} changed cluster; inertia fell by {2}.</source>
        <translation>الخطوة {0}: قُسم عنقود إلى اثنين؛ وغيّر العنقود {1}؛ وانخفض القصور {2}.</translation>
    </message>
    <message>
        <source>Step {0}: {1} jumped to where more are needed; {2} changed cluster; inertia fell by {3}.</source>
        <translation>الخطوة {0}: قفز {1} إلى حيث الحاجة أكبر؛ وغيّر العنقود {2}؛ وانخفض القصور {3}.</translation>
    </message>
    <message>
        <source>Step {0}: {1} changed cluster; the farthest centre moved {2}; inertia fell by {3}.</source>
        <translation>الخطوة {0}: غيّر العنقود {1}؛ وتحرك أبعد المراكز {2}؛ وانخفض القصور {3}.</translation>
    </message>
    <message>
        <source>Start: the centres are the {0} colours of the palette as it was edited.</source>
        <translation>البداية: المراكز هي ألوان اللوحة كما عُدّلت، وعددها {0}.</translation>
    </message>
    <message>
        <source>Start: all pixels are one cluster around their mean.</source>
        <translation>البداية: البكسلات كلها عنقود واحد حول متوسطها.</translation>
    </message>
    <message>
        <source>Start: the centres are {0} colours of the picture, drawn by lot with seed {1}.</source>
        <translation>البداية: المراكز ألوان من الصورة سُحبت بالقرعة بالبذرة {1}، وعددها {0}.</translation>
    </message>
    <message>
        <source>Start: the colours are cut into {0} boxes, and their means are the centres.</source>
        <translation>البداية: قُطعت الألوان إلى صناديق عددها {0}، ومتوسطاتها هي المراكز.</translation>
    </message>
    <message>
        <source>Ended at step {0}: nothing better was found; {1} changed cluster in it.</source>
        <translation>انتهى عند الخطوة {0}: لم يوجد أفضل؛ وغيّر العنقود فيها {1}.</translation>
    </message>
    <message>
        <source>Stopped at step {0}, the last one allowed; {1} still changed cluster.</source>
        <translation>توقف عند الخطوة {0}، آخر خطوة مسموح بها؛ وما زال {1} يغيّر العنقود.</translation>
    </message>
    <message>
        <source>Settled at step {0}: no pixel changed cluster any more.</source>
        <translation>استقر عند الخطوة {0}: لم يعد أي بكسل يغيّر عنقوده.</translation>
    </message>
    <message>
        <source>Settled at step {0}: {1} changed cluster, and inertia fell by only {2}.</source>
        <translation>استقر عند الخطوة {0}: غيّر العنقود {1}، وانخفض القصور {2} فقط.</translation>
    </message>
    <message>
        <source>{0} of the pixels ({1})</source>
        <translation>{0} من البكسلات ({1})</translation>
    </message>
    <message>
        <source>{} units</source>
        <translation>{} وحدة</translation>
    </message>
</context>
<context>
    <name>SaveAllDialog</name>
    <message>
        <source>Save All</source>
        <translation>حفظ الكل</translation>
    </message>
    <message>
        <source>Save the results of {}?</source>
        <translation>أتريد حفظ نتائج {}؟</translation>
    </message>
    <message>
        <source>&amp;Beside the originals</source>
        <translation>&amp;بجانب الأصول</translation>
    </message>
    <message>
        <source>In one &amp;folder:</source>
        <translation>&amp;في مجلد واحد:</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;اختيار…</translation>
    </message>
    <message>
        <source>They get names like {}; no original is replaced.</source>
        <translation>تأخذ أسماء مثل {}؛ ولا يُستبدل أي أصل.</translation>
    </message>
    <message>
        <source>&amp;Leave out results that are larger than their files</source>
        <translation>ترك ال&amp;نتائج الأكبر من ملفاتها</translation>
    </message>
    <message>
        <source>&amp;Save All</source>
        <translation>حفظ ال&amp;كل</translation>
    </message>
    <message>
        <source>If a result is there &amp;already:</source>
        <translation>إن &amp;وجدت نتيجة من قبل:</translation>
    </message>
    <message>
        <source>Keep both, under another name</source>
        <translation>إبقاء الاثنتين، باسم آخر</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركها كما هي</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>استبدالها</translation>
    </message>
    <message>
        <source>Folder for the Results</source>
        <translation>مجلد النتائج</translation>
    </message>
</context>
<context>
    <name>SaveSummary</name>
    <message>
        <source>Saved Files</source>
        <translation>الملفات المحفوظة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغير</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Saved files</source>
        <translation>الملفات المحفوظة</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>ع&amp;رض في المجلد</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>إ&amp;عادة المحاولة</translation>
    </message>
    <message>
        <source>Try those again that were not saved</source>
        <translation>إعادة محاولة ما لم يُحفظ</translation>
    </message>
    <message>
        <source>Saved: {}.</source>
        <translation>حُفظ: {}.</translation>
    </message>
    <message>
        <source>Saved: {0}, {1} → {2} ({3}).</source>
        <translation>حُفظ: {0}، {1} ← {2} ({3}).</translation>
    </message>
    <message>
        <source>Left out: {}.</source>
        <translation>تُرك: {}.</translation>
    </message>
    <message>
        <source>Not saved: {}.</source>
        <translation>لم يُحفظ: {}.</translation>
    </message>
    <message>
        <source>Left as it is: {} is there already.</source>
        <translation>تُرك كما هو: الملف {} موجود من قبل.</translation>
    </message>
    <message>
        <source>Not saved: cancelled before its turn.</source>
        <translation>لم يُحفظ: أُلغي قبل دوره.</translation>
    </message>
    <message>
        <source>Left out: the result would be larger than the file.</source>
        <translation>تُرك: كانت النتيجة ستكون أكبر من الملف.</translation>
    </message>
    <message>
        <source>Under another name, as there was a file of that name.</source>
        <translation>باسم آخر، لأن ملفًا بهذا الاسم كان موجودًا.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>The most colours the result may have ([ and ] step, { and } halve and double)</source>
        <translation>أكثر ما قد يكون للنتيجة من ألوان (المفتاحان [ و] خطوة خطوة، و{ و} للتنصيف والمضاعفة)</translation>
    </message>
    <message>
        <source>Number of colours</source>
        <translation>عدد الألوان</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>فضاء الألوان</translation>
    </message>
    <message>
        <source>Oklab</source>
        <translation>Oklab</translation>
    </message>
    <message>
        <source>Even to the eye; the best looking result for its bytes</source>
        <translation>متجانس للعين؛ أجمل نتيجة لعدد بايتاتها</translation>
    </message>
    <message>
        <source>CIELAB</source>
        <translation>CIELAB</translation>
    </message>
    <message>
        <source>The classic space of colour science</source>
        <translation>الفضاء المعهود في علم الألوان</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>The numbers in the file, as the textbook does it</source>
        <translation>الأعداد التي في الملف، كما في الكتب</translation>
    </message>
    <message>
        <source>Linear light</source>
        <translation>الضوء الخطي</translation>
    </message>
    <message>
        <source>Physical light; favours bright colours</source>
        <translation>الضوء الفيزيائي؛ يميل إلى الألوان الساطعة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Dithering strength in percent</source>
        <translation>شدة التنقيط بالمئة</translation>
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
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Indexed PNG: opens everywhere</source>
        <translation>‏PNG مفهرسة: تُفتح في كل مكان</translation>
    </message>
    <message>
        <source>Lossless WebP: 5 to 10 % smaller than PNG</source>
        <translation>‏WebP بلا فقد: أصغر من PNG بنسبة 5 إلى 10 %</translation>
    </message>
    <message>
        <source>GIF: for old software; transparency is all or nothing</source>
        <translation>‏GIF: للبرامج القديمة؛ الشفافية كلها أو لا شيء</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>الجهد</translation>
    </message>
    <message>
        <source>How long to search for the smallest file: 0 is fast, 9 is small</source>
        <translation>مدة البحث عن أصغر ملف: 0 سريع، و9 صغير</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>Nothing but the picture</source>
        <translation>لا شيء سوى الصورة</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>الأساسية</translation>
    </message>
    <message>
        <source>Copyright, dates and resolution, no more</source>
        <translation>حقوق النشر والتواريخ والدقة فقط</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Everything the input carried</source>
        <translation>كل ما حمله الأصل</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>م&amp;تقدم</translation>
    </message>
    <message>
        <source>Stre&amp;ngth</source>
        <translation>ال&amp;شدة</translation>
    </message>
    <message>
        <source>How the distance of two colours is measured</source>
        <translation>كيف تقاس المسافة بين لونين</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>الفضا&amp;ء</translation>
    </message>
    <message>
        <source>Mixes colours of the palette in a pattern where one between them is missing</source>
        <translation>يمزج ألوان اللوحة في نمط حيث ينقص لون بينها</translation>
    </message>
    <message>
        <source>&amp;Dither</source>
        <translation>التن&amp;قيط</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>الصي&amp;غة</translation>
    </message>
    <message>
        <source>Eff&amp;ort</source>
        <translation>ال&amp;جهد</translation>
    </message>
    <message>
        <source>What the file carries besides the picture</source>
        <translation>ما يحمله الملف إلى جانب الصورة</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>الب&amp;يانات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s) are locked: unlock some to have fewer.</source>
        <translation>
            <numerusform>لا ألوان مقفلة.</numerusform>
            <numerusform>لون واحد مقفل: افتح قفله لتقليل العدد.</numerusform>
            <numerusform>لونان مقفلان: افتح قفل أحدهما لتقليل العدد.</numerusform>
            <numerusform>%Ln ألوان مقفلة: افتح قفل بعضها لتقليل العدد.</numerusform>
            <numerusform>%Ln لونًا مقفلًا: افتح قفل بعضها لتقليل العدد.</numerusform>
            <numerusform>%Ln لون مقفل: افتح قفل بعضها لتقليل العدد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Mouse and Keys</source>
        <translation>الفأرة والمفاتيح</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Larger than the input: a {} leaves out detail that a palette keeps.</source>
        <translation>أكبر من الأصل: صيغة {} تُسقط تفاصيل تُبقيها لوحة الألوان.</translation>
    </message>
    <message>
        <source>Larger than the input, which is packed well already.</source>
        <translation>أكبر من الأصل، فهو مضغوط جيدًا.</translation>
    </message>
    <message>
        <source>use fewer colours</source>
        <translation>استخدم ألوانًا أقل</translation>
    </message>
    <message>
        <source>try WebP</source>
        <translation>جرّب WebP</translation>
    </message>
    <message>
        <source>keep the input</source>
        <translation>أبقِ الأصل</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>The same pixels as the smallest PNG that keeps every colour</source>
        <translation>البكسلات نفسها كأصغر PNG يحفظ كل لون</translation>
    </message>
    <message>
        <source>Every colour is kept, as it was converted when opened</source>
        <translation>كل الألوان محفوظة كما حُوِّلت عند الفتح</translation>
    </message>
    <message>
        <source>Before: PNG with all its colours</source>
        <translation>قبل: PNG بكل ألوانها</translation>
    </message>
    <message>
        <source>PNG with all its colours: {}</source>
        <translation>‏PNG بكل ألوانها: {}</translation>
    </message>
    <message>
        <source>Save as {}…</source>
        <translation>حفظ بصيغة {}…</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>حجم الملف</translation>
    </message>
    <message>
        <source>The size of the file appears here</source>
        <translation>يظهر حجم الملف هنا</translation>
    </message>
    <message>
        <source>Exact: every colour is kept, lossless</source>
        <translation>مطابق: يبقى كل لون، بلا فقد</translation>
    </message>
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Own</source>
        <translation>ألوانها</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>العناقيد</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مقلّلة</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>لون النقاط</translation>
    </message>
    <message>
        <source>Every point in its own colour</source>
        <translation>كل نقطة بلونها</translation>
    </message>
    <message>
        <source>Every point in the colour of its cluster</source>
        <translation>كل نقطة بلون عنقودها</translation>
    </message>
    <message>
        <source>Every point in the colour and place of its cluster</source>
        <translation>كل نقطة بلون عنقودها وفي مكانه</translation>
    </message>
    <message>
        <source>Shape of the colour space</source>
        <translation>شكل فضاء الألوان</translation>
    </message>
    <message>
        <source>RGB cube</source>
        <translation>مكعب RGB</translation>
    </message>
    <message>
        <source>Red, green and blue, as screens mix them</source>
        <translation>الأحمر والأخضر والأزرق كما تمزجها الشاشات</translation>
    </message>
    <message>
        <source>Oklab</source>
        <translation>Oklab</translation>
    </message>
    <message>
        <source>Lightness and colour, as evenly as eyes tell them apart</source>
        <translation>الإضاءة واللون بالتجانس الذي تميزه العين</translation>
    </message>
    <message>
        <source>CIELAB</source>
        <translation>CIELAB</translation>
    </message>
    <message>
        <source>Lightness and colour by the standard of 1976</source>
        <translation>الإضاءة واللون وفق معيار 1976</translation>
    </message>
    <message>
        <source>HSV cylinder</source>
        <translation>أسطوانة HSV</translation>
    </message>
    <message>
        <source>Hue around, saturation outwards, value upwards</source>
        <translation>الصبغة حولها، والتشبع نحو الخارج، والقيمة نحو الأعلى</translation>
    </message>
    <message>
        <source>Where the colour space is seen from</source>
        <translation>من أين يُرى فضاء الألوان</translation>
    </message>
    <message>
        <source>Views of the colour space</source>
        <translation>مناظر فضاء الألوان</translation>
    </message>
</context>
<context>
    <name>SpaceDesk</name>
    <message>
        <source>PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>Animated WebP</source>
        <translation>‏WebP متحركة</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>‏GIF متحركة</translation>
    </message>
    <message>
        <source>Export Colour Space</source>
        <translation>تصدير فضاء الألوان</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Export Colour Space</source>
        <translation>تصدير فضاء الألوان</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>دوران</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>تقارب</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>ما يُصدّر</translation>
    </message>
    <message>
        <source>The colour space as it stands</source>
        <translation>فضاء الألوان كما هو الآن</translation>
    </message>
    <message>
        <source>Once around, in a loop</source>
        <translation>دورة واحدة، في حلقة متكررة</translation>
    </message>
    <message>
        <source>From the seeds to the end, in a loop</source>
        <translation>من البذور إلى النهاية، في حلقة متكررة</translation>
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
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Smaller and true in colour; opens in browsers and newer programs</source>
        <translation>أصغر وأصدق لونًا؛ تفتحه المتصفحات والبرامج الحديثة</translation>
    </message>
    <message>
        <source>Opens everywhere; 256 colours a picture</source>
        <translation>يُفتح في كل مكان؛ 256 لونًا لكل صورة</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>العرض بالبكسل</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>الارتفاع بالبكسل</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;خلفية شفافة</translation>
    </message>
    <message>
        <source> s</source>
        <translation> ث</translation>
    </message>
    <message>
        <source>Seconds of a rotation</source>
        <translation>ثواني الدورة</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;الموضوع</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>ال&amp;حجم</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>ال&amp;مدة</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>A PNG, just as the view shows it</source>
        <translation>صورة PNG كما يعرضها المنظر تمامًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}, in a loop</source>
        <translation>
            <numerusform>لا صور، {}، في حلقة متكررة</numerusform>
            <numerusform>صورة واحدة، {}، في حلقة متكررة</numerusform>
            <numerusform>صورتان، {}، في حلقة متكررة</numerusform>
            <numerusform>%Ln صور، {}، في حلقة متكررة</numerusform>
            <numerusform>%Ln صورة، {}، في حلقة متكررة</numerusform>
            <numerusform>%Ln صورة، {}، في حلقة متكررة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Size of the picture</source>
        <translation>حجم الصورة</translation>
    </message>
    <message>
        <source>Distinct colours before and after</source>
        <translation>الألوان المتمايزة قبل وبعد</translation>
    </message>
    <message>
        <source>File size before and after</source>
        <translation>حجم الملف قبل وبعد</translation>
    </message>
    <message>
        <source>Closeness to the original: peak signal-to-noise ratio</source>
        <translation>القرب من الأصل: نسبة ذروة الإشارة إلى الضجيج</translation>
    </message>
    <message>
        <source>As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality</source>
        <translation>كما تراها العين: 90 بلا فقد مرئي، 70 جودة عالية، 50 متوسطة، 30 منخفضة</translation>
    </message>
    <message>
        <source>Time the clustering took</source>
        <translation>الوقت الذي استغرقه التجميع</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source>PSNR {}</source>
        <translation>‏PSNR {}</translation>
    </message>
    <message>
        <source>SSIMULACRA2 {}</source>
        <translation>‏SSIMULACRA2 {}</translation>
    </message>
    <message>
        <source>{}, all kept</source>
        <translation>{}، كلها محفوظة</translation>
    </message>
    <message>
        <source>Exact: {}, lossless</source>
        <translation>مطابق: {}، بلا فقد</translation>
    </message>
</context>
<context>
    <name>SwipeHandle</name>
    <message>
        <source>Divider between original and compressed</source>
        <translation>الفاصل بين الأصل والمضغوطة</translation>
    </message>
    <message>
        <source>Arrow keys move it, Home and End go to the edges.</source>
        <translation>الأسهم تحركه، وHome وEnd تنقلانه إلى الحافتين.</translation>
    </message>
    <message>
        <source>Drag to compare; double-click for left, middle, right</source>
        <translation>اسحب للمقارنة؛ ونقر مزدوج لليسار والوسط واليمين</translation>
    </message>
</context>
<context>
    <name>TargetControl</name>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>حجم الملف</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>ما الذي يقرر</translation>
    </message>
    <message>
        <source>You say how many colours the result has</source>
        <translation>أنت تحدد عدد ألوان النتيجة</translation>
    </message>
    <message>
        <source>The best looking file that is no larger</source>
        <translation>أجمل ملف لا يزيد حجمه</translation>
    </message>
    <message>
        <source>The smallest file that looks as good</source>
        <translation>أصغر ملف بهذه الجودة</translation>
    </message>
    <message>
        <source>Largest size of the file</source>
        <translation>أكبر حجم للملف</translation>
    </message>
    <message>
        <source>Least quality, as SSIMULACRA2</source>
        <translation>أقل جودة، بمقياس SSIMULACRA2</translation>
    </message>
    <message>
        <source>SSIMULACRA2: 90 cannot be told from the original, 70 is high, 50 medium, 30 low</source>
        <translation>‏SSIMULACRA2: ‏90 لا يُميَّز عن الأصل، و70 عالية، و50 متوسطة، و30 منخفضة</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>ا&amp;لألوان</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
</context>
<context>
    <name>TrayActions</name>
    <message>
        <source>Remove Chosen Files from List</source>
        <translation>إزالة الملفات المختارة من القائمة</translation>
    </message>
</context>
<context>
    <name>TrayDesk</name>
    <message>
        <source>{} is off the list; it stays on the disk.</source>
        <translation>أُزيل {} من القائمة؛ ويبقى على القرص.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are off the list; they stay on the disk.</source>
        <translation>
            <numerusform>لم يُزل أي ملف من القائمة.</numerusform>
            <numerusform>أُزيل ملف واحد من القائمة؛ ويبقى على القرص.</numerusform>
            <numerusform>أُزيل ملفان من القائمة؛ ويبقيان على القرص.</numerusform>
            <numerusform>أُزيلت %Ln ملفات من القائمة؛ وتبقى على القرص.</numerusform>
            <numerusform>أُزيل %Ln ملفًا من القائمة؛ وتبقى على القرص.</numerusform>
            <numerusform>أُزيل %Ln ملف من القائمة؛ وتبقى على القرص.</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on every file has settings of its own.</source>
        <translation>من الآن لكل ملف إعداداته.</translation>
    </message>
    <message>
        <source>None of the files can be read; there is no palette for them.</source>
        <translation>لا يمكن قراءة أي من الملفات؛ فلا لوحة ألوان لها.</translation>
    </message>
    <message>
        <source>One Palette for All</source>
        <translation>لوحة ألوان واحدة للكل</translation>
    </message>
    <message>
        <source>All files have the same {} now.</source>
        <translation>للملفات كلها الآن نفس {}.</translation>
    </message>
    <message>
        <source>All files have these settings now; colours that were locked or edited stay theirs.</source>
        <translation>للملفات كلها الآن هذه الإعدادات؛ وتبقى الألوان المقفلة والمعدّلة لأصحابها.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TrayModel</name>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>جارٍ العمل…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>{}, larger</source>
        <translation>{}، أكبر</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>The result would be larger than the file: use fewer colours, or WebP.</source>
        <translation>ستكون النتيجة أكبر من الملف: استخدم ألوانًا أقل، أو WebP.</translation>
    </message>
    <message>
        <source>Its result is not saved.</source>
        <translation>نتيجته غير محفوظة.</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Same settings for all</source>
        <translation>الإعدادات نفسها للكل</translation>
    </message>
    <message>
        <source>Save All…</source>
        <translation>حفظ الكل…</translation>
    </message>
    <message>
        <source>Files saved</source>
        <translation>الملفات المحفوظة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save no more files; those that are saved stay</source>
        <translation>عدم حفظ المزيد؛ ويبقى ما حُفظ</translation>
    </message>
    <message>
        <source>Saving file {0} of {1}…</source>
        <translation>جارٍ حفظ الملف {0} من {1}…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>لم يفشل شيء</numerusform>
            <numerusform>فشل واحد</numerusform>
            <numerusform>فشل اثنان</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0} before, {1} after</source>
        <translation>{0} قبل، {1} بعد</translation>
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
        <translation>الملفات المفتوحة</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Undo {}</source>
        <translation>&amp;تراجع: {}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo {}</source>
        <translation>&amp;إعادة: {}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>ms</source>
        <translation>م.ث</translation>
    </message>
    <message>
        <source>s</source>
        <translation>ث</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>B</source>
        <translation>بايت</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ك.ب</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>م.ب</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>غ.ب</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>ت.ب</translation>
    </message>
    <message>
        <source>{}k</source>
        <comment>thousands, on an axis</comment>
        <translation>{} ألف</translation>
    </message>
    <message>
        <source>{}M</source>
        <comment>millions, on an axis</comment>
        <translation>{} مليون</translation>
    </message>
    <message>
        <source>{}G</source>
        <comment>thousands of millions, on an axis</comment>
        <translation>{} مليار</translation>
    </message>
</context>
<context>
    <name>ZoomBox</name>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Zoom in percent: type one, or choose. 100 % shows each pixel as one of the screen’s.</source>
        <translation>التكبير بالمئة: اكتبه أو اختره. عند 100 % يظهر كل بكسل كبكسل واحد على الشاشة.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Size of the result as a part of the input’s</source>
        <translation>حجم النتيجة كجزء من حجم الأصل</translation>
    </message>
</context>
<context>
    <name>_Explanation</name>
    <message>
        <source>What this step did</source>
        <translation>ما فعلته هذه الخطوة</translation>
    </message>
    <message>
        <source>Inertia is the sum over all pixels of the squared distance to their centre; lightness runs from 0 to 255 units</source>
        <translation>القصور هو مجموع مربعات مسافات البكسلات كلها عن مراكزها؛ وتمتد الإضاءة من 0 إلى 255 وحدة</translation>
    </message>
</context>
<context>
    <name>_Maker</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;فتح…</translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation>فتح ال&amp;عينة</translation>
    </message>
    <message>
        <source>&amp;Paste as New</source>
        <translation>&amp;لصق كصورة جديدة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>حفظ &amp;باسم…</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>ع&amp;رض في المجلد</translation>
    </message>
    <message>
        <source>&amp;Close Image</source>
        <translation>إغلاق ال&amp;صورة</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>نس&amp;خ النتيجة</translation>
    </message>
    <message>
        <source>Copy as Command &amp;Line</source>
        <translation>نسخ &amp;كسطر أوامر</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>ا&amp;لتفضيلات…</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>&amp;سحب</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>&amp;جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;وميض</translation>
    </message>
    <message>
        <source>O&amp;nion Skin</source>
        <translation>ت&amp;راكب</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;الفرق</translation>
    </message>
    <message>
        <source>Fli&amp;p</source>
        <translation>&amp;قلب</translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation>الع&amp;دسة</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>&amp;عرض الأصل</translation>
    </message>
    <message>
        <source>Divider to the &amp;Left</source>
        <translation>الفاصل إلى ال&amp;يسار</translation>
    </message>
    <message>
        <source>Divider in the &amp;Middle</source>
        <translation>الفاصل في ال&amp;وسط</translation>
    </message>
    <message>
        <source>Divider to the &amp;Right</source>
        <translation>ال&amp;فاصل إلى اليمين</translation>
    </message>
    <message>
        <source>&amp;Keep as A</source>
        <translation>الاحتفا&amp;ظ باسم A</translation>
    </message>
    <message>
        <source>&amp;Compare with A</source>
        <translation>ال&amp;مقارنة بـ A</translation>
    </message>
    <message>
        <source>&amp;Return to the Settings of A</source>
        <translation>ال&amp;عودة إلى إعدادات A</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>&amp;تبديل A وB</translation>
    </message>
    <message>
        <source>&amp;Forget A</source>
        <translation>&amp;نسيان A</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>ملاءمة ال&amp;نافذة</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>ال&amp;حجم الفعلي</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;تكبير</translation>
    </message>
    <message>
        <source>Differences as S&amp;een</source>
        <translation>الفروق &amp;كما تُرى</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Zoo&amp;m Out</source>
        <translation>ت&amp;صغير</translation>
    </message>
    <message>
        <source>Previous &amp;Zoom</source>
        <translation>ا&amp;لتكبير السابق</translation>
    </message>
    <message>
        <source>Pi&amp;xel Grid</source>
        <translation>شبكة ال&amp;بكسلات</translation>
    </message>
    <message>
        <source>&amp;Checkerboard</source>
        <translation>&amp;رقعة شطرنج</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>أ&amp;سود</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;أبيض</translation>
    </message>
    <message>
        <source>&amp;Own Colour…</source>
        <translation>&amp;لون خاص…</translation>
    </message>
    <message>
        <source>Points in Their &amp;Own Colour</source>
        <translation>النقاط &amp;بألوانها</translation>
    </message>
    <message>
        <source>Points in Their &amp;Cluster&apos;s Colour</source>
        <translation>ا&amp;لنقاط بلون عنقودها</translation>
    </message>
    <message>
        <source>Re&amp;duced to the Centroids</source>
        <translation>مقلّلة إلى ال&amp;مراكز</translation>
    </message>
    <message>
        <source>&amp;RGB Cube</source>
        <translation>م&amp;كعب RGB</translation>
    </message>
    <message>
        <source>O&amp;klab</source>
        <translation>&amp;فضاء Oklab</translation>
    </message>
    <message>
        <source>CIE&amp;LAB</source>
        <translation>ف&amp;ضاء CIELAB</translation>
    </message>
    <message>
        <source>&amp;HSV Cylinder</source>
        <translation>أ&amp;سطوانة HSV</translation>
    </message>
    <message>
        <source>Show C&amp;entroids</source>
        <translation>ع&amp;رض المراكز</translation>
    </message>
    <message>
        <source>Show the &amp;Trails of the Centroids</source>
        <translation>&amp;عرض مسارات المراكز</translation>
    </message>
    <message>
        <source>Size Points &amp;by Count</source>
        <translation>&amp;حجم النقاط حسب العدد</translation>
    </message>
    <message>
        <source>Reset &amp;View</source>
        <translation>إعاد&amp;ة ضبط المنظر</translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation>م&amp;ن الأمام</translation>
    </message>
    <message>
        <source>S&amp;ide</source>
        <translation>من ال&amp;جانب</translation>
    </message>
    <message>
        <source>To&amp;p</source>
        <translation>من ال&amp;أعلى</translation>
    </message>
    <message>
        <source>Iso&amp;metric</source>
        <translation>متساوي ال&amp;قياس</translation>
    </message>
    <message>
        <source>&amp;Auto-Rotate</source>
        <translation>&amp;دوران تلقائي</translation>
    </message>
    <message>
        <source>E&amp;xport Colour Space…</source>
        <translation>ت&amp;صدير فضاء الألوان…</translation>
    </message>
    <message>
        <source>Clear Hi&amp;ghlight</source>
        <translation>إزالة ال&amp;تمييز</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتحة</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكنة</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;تلقائي</translation>
    </message>
    <message>
        <source>&amp;Graphics Card (OpenGL)</source>
        <translation>بطاقة ال&amp;رسوم (OpenGL)</translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation>ال&amp;معالج</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>إعادة ضبط ال&amp;ترتيب</translation>
    </message>
    <message>
        <source>&amp;Play Convergence</source>
        <translation>تشغيل ال&amp;تقارب</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>خطوة إلى ال&amp;خلف</translation>
    </message>
    <message>
        <source>Step &amp;Forward</source>
        <translation>خ&amp;طوة إلى الأمام</translation>
    </message>
    <message>
        <source>&amp;Restart with New Seed</source>
        <translation>إعادة التشغيل &amp;ببذرة جديدة</translation>
    </message>
    <message>
        <source>Size and &amp;Quality of All k</source>
        <translation>ال&amp;حجم والجودة لكل k</translation>
    </message>
    <message>
        <source>Export Run as Tab&amp;le…</source>
        <translation>تصدير التشغيل &amp;كجدول…</translation>
    </message>
    <message>
        <source>Export Run as &amp;Animation…</source>
        <translation>تصدير التشغيل كرسم &amp;متحرك…</translation>
    </message>
    <message>
        <source>F&amp;ewer Colours</source>
        <translation>أ&amp;لوان أقل</translation>
    </message>
    <message>
        <source>&amp;More Colours</source>
        <translation>أل&amp;وان أكثر</translation>
    </message>
    <message>
        <source>&amp;Half as Many Colours</source>
        <translation>&amp;نصف عدد الألوان</translation>
    </message>
    <message>
        <source>&amp;Twice as Many Colours</source>
        <translation>&amp;ضعف عدد الألوان</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;إلغاء</translation>
    </message>
    <message>
        <source>&amp;What Is K-Means?</source>
        <translation>ما هي &amp;K-Means؟</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>اختصارات لوحة ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>نسخ ال&amp;تشخيص</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>فتح مجلد ال&amp;سجل</translation>
    </message>
    <message>
        <source>&amp;About qt_kmeans</source>
        <translation>&amp;عن qt_kmeans</translation>
    </message>
    <message>
        <source>&amp;Edit Colour…</source>
        <translation>تعديل ال&amp;لون…</translation>
    </message>
    <message>
        <source>Give the colour another value</source>
        <translation>إعطاء اللون قيمة أخرى</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;قفل</translation>
    </message>
    <message>
        <source>Keep the colours as they are while the others move</source>
        <translation>إبقاء الألوان كما هي بينما تتحرك الأخرى</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>Do without the colours; the others take over</source>
        <translation>الاستغناء عن الألوان؛ وتحل الأخرى محلها</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;دمج</translation>
    </message>
    <message>
        <source>Make one colour of those that are chosen</source>
        <translation>جعل الألوان المختارة لونًا واحدًا</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;تقسيم</translation>
    </message>
    <message>
        <source>Make two colours of one, along its spread</source>
        <translation>جعل اللون لونين، على امتداد انتشاره</translation>
    </message>
    <message>
        <source>&amp;Add from Image</source>
        <translation>إضافة من ال&amp;صورة</translation>
    </message>
    <message>
        <source>Pick a colour in the picture and keep it in the palette</source>
        <translation>اختيار لون من الصورة وإبقاؤه في اللوحة</translation>
    </message>
    <message>
        <source>&amp;Reset Palette</source>
        <translation>إعادة &amp;ضبط اللوحة</translation>
    </message>
    <message>
        <source>Forget all locks, edits and fixed colours</source>
        <translation>نسيان كل الأقفال والتعديلات والألوان الثابتة</translation>
    </message>
    <message>
        <source>&amp;Lightness</source>
        <translation>ال&amp;إضاءة</translation>
    </message>
    <message>
        <source>Dark to light</source>
        <translation>من الداكن إلى الفاتح</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>ال&amp;حصة</translation>
    </message>
    <message>
        <source>The most used first</source>
        <translation>الأكثر استخدامًا أولًا</translation>
    </message>
    <message>
        <source>&amp;Hue</source>
        <translation>ال&amp;صبغة</translation>
    </message>
    <message>
        <source>Around the colour circle</source>
        <translation>حول دائرة الألوان</translation>
    </message>
    <message>
        <source>&amp;Order in the File</source>
        <translation>ال&amp;ترتيب في الملف</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>كما يُكتب</translation>
    </message>
    <message>
        <source>Show as &amp;Table</source>
        <translation>&amp;عرض كجدول</translation>
    </message>
    <message>
        <source>Show the palette as a table</source>
        <translation>عرض لوحة الألوان كجدول</translation>
    </message>
    <message>
        <source>Copy C&amp;olour Codes</source>
        <translation>&amp;نسخ رموز الألوان</translation>
    </message>
    <message>
        <source>Copy the chosen colours, or all, as hex codes</source>
        <translation>نسخ الألوان المختارة، أو كلها، كرموز سداسية عشرية</translation>
    </message>
    <message>
        <source>Copy as CSS</source>
        <translation>نسخ كـ CSS</translation>
    </message>
    <message>
        <source>Copy the chosen colours, or all, as CSS variables</source>
        <translation>نسخ الألوان المختارة، أو كلها، كمتغيرات CSS</translation>
    </message>
    <message>
        <source>&amp;Import Palette…</source>
        <translation>ا&amp;ستيراد لوحة ألوان…</translation>
    </message>
    <message>
        <source>Use the colours of a file</source>
        <translation>استخدام ألوان ملف</translation>
    </message>
    <message>
        <source>E&amp;xport Palette…</source>
        <translation>تصد&amp;ير لوحة الألوان…</translation>
    </message>
    <message>
        <source>Save the colours in a file</source>
        <translation>حفظ الألوان في ملف</translation>
    </message>
    <message>
        <source>Open Fol&amp;der…</source>
        <translation>ف&amp;تح مجلد…</translation>
    </message>
    <message>
        <source>Open all images of a folder</source>
        <translation>فتح كل صور مجلد</translation>
    </message>
    <message>
        <source>&amp;Next File</source>
        <translation>&amp;الملف التالي</translation>
    </message>
    <message>
        <source>Show the next file</source>
        <translation>عرض الملف التالي</translation>
    </message>
    <message>
        <source>Show the previous file</source>
        <translation>عرض الملف السابق</translation>
    </message>
    <message>
        <source>Pre&amp;vious File</source>
        <translation>ال&amp;ملف السابق</translation>
    </message>
    <message>
        <source>R&amp;emove from List</source>
        <translation>إزالة من ال&amp;قائمة</translation>
    </message>
    <message>
        <source>Take the chosen files off the list; they stay on the disk</source>
        <translation>إزالة الملفات المختارة من القائمة؛ وتبقى على القرص</translation>
    </message>
    <message>
        <source>Save A&amp;ll…</source>
        <translation>حفظ ال&amp;كل…</translation>
    </message>
    <message>
        <source>Save the results of all files</source>
        <translation>حفظ نتائج الملفات كلها</translation>
    </message>
    <message>
        <source>Sa&amp;me Settings for All Files</source>
        <translation>الإعدادات نفسها لكل ال&amp;ملفات</translation>
    </message>
    <message>
        <source>Change the settings of all files together, or of each by itself</source>
        <translation>تغيير إعدادات الملفات معًا، أو كلٍّ على حدة</translation>
    </message>
    <message>
        <source>Use These Se&amp;ttings for All</source>
        <translation>استخدام &amp;هذه الإعدادات للكل</translation>
    </message>
    <message>
        <source>Give all files the settings of the one that is shown</source>
        <translation>إعطاء الملفات كلها إعدادات الملف المعروض</translation>
    </message>
    <message>
        <source>One &amp;Palette for All Files</source>
        <translation>لوحة ألوان واحدة لكل ال&amp;ملفات</translation>
    </message>
    <message>
        <source>Find the colours that suit all files together, and use them in each</source>
        <translation>إيجاد الألوان التي تناسب الملفات كلها معًا، واستخدامها في كل منها</translation>
    </message>
</context>
<context>
    <name>_ProgressPart</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>إلغاء (Esc)</translation>
    </message>
    <message>
        <source>Cancel the work that goes on</source>
        <translation>إلغاء العمل الجاري</translation>
    </message>
</context>
<context>
    <name>_SpeedButton</name>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation>
            <numerusform>بلا خطوات في الثانية</numerusform>
            <numerusform>خطوة في الثانية</numerusform>
            <numerusform>خطوتان في الثانية</numerusform>
            <numerusform>%Ln خطوات في الثانية</numerusform>
            <numerusform>%Ln خطوة في الثانية</numerusform>
            <numerusform>%Ln خطوة في الثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/ث</translation>
    </message>
    <message>
        <source>Speed: {}</source>
        <translation>السرعة: {}</translation>
    </message>
</context>
</TS>
