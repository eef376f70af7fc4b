<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>They form %Ln cluster(s).</source>
        <translation>
            <numerusform>They form %Ln cluster.</numerusform>
            <numerusform>They form %Ln clusters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln centre(s)</source>
        <translation>
            <numerusform>one centre</numerusform>
            <numerusform>%Ln centres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s)</source>
        <translation>
            <numerusform>%Ln colour</numerusform>
            <numerusform>%Ln colours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation>
            <numerusform>%Ln step a second</numerusform>
            <numerusform>%Ln steps a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}, in a loop</source>
        <translation>
            <numerusform>%Ln picture, {}, in a loop</numerusform>
            <numerusform>%Ln pictures, {}, in a loop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartsPanel</name>
    <message numerus="yes">
        <source>{} of %Ln file(s)</source>
        <translation>
            <numerusform>{} of %Ln file</numerusform>
            <numerusform>{} of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s) are measured; click one to use its settings</source>
        <translation>
            <numerusform>The only file is measured; click it to use its settings</numerusform>
            <numerusform>All %Ln files are measured; click one to use its settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message numerus="yes">
        <source>After %Ln step(s) nothing moves any more. The centres are the palette: the file has it once, and for every pixel only a short number.</source>
        <translation>
            <numerusform>After %Ln step nothing moves any more. The centres are the palette: the file has it once, and for every pixel only a short number.</numerusform>
            <numerusform>After %Ln steps nothing moves any more. The centres are the palette: the file has it once, and for every pixel only a short number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>They move to where the picture has its colours, %Ln in all.</source>
        <translation>
            <numerusform>They move to where the picture has its colours, %Ln in all.</numerusform>
            <numerusform>They move to where the picture has its colours, %Ln in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InertiaPlot</name>
    <message numerus="yes">
        <source>From {0} to {1} in %Ln step(s)</source>
        <translation>
            <numerusform>From {0} to {1} in %Ln step</numerusform>
            <numerusform>From {0} to {1} in %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message numerus="yes">
        <source>%Ln colour code(s) are on the clipboard, one a line.</source>
        <translation>
            <numerusform>%Ln colour code is on the clipboard.</numerusform>
            <numerusform>%Ln colour codes are on the clipboard, one a line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Colour(s)</source>
        <translation>
            <numerusform>%Ln Colour</numerusform>
            <numerusform>%Ln Colours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message numerus="yes">
        <source>%Ln locked</source>
        <translation>
            <numerusform>%Ln locked</numerusform>
            <numerusform>%Ln locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message numerus="yes">
        <source>%Ln colour(s) are locked: unlock some to have fewer.</source>
        <translation>
            <numerusform>%Ln colour is locked: unlock it to have fewer.</numerusform>
            <numerusform>%Ln colours are locked: unlock some to have fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message numerus="yes">
        <source>%Ln picture(s), {}, in a loop</source>
        <translation>
            <numerusform>%Ln picture, {}, in a loop</numerusform>
            <numerusform>%Ln pictures, {}, in a loop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayDesk</name>
    <message numerus="yes">
        <source>%Ln file(s) are off the list; they stay on the disk.</source>
        <translation>
            <numerusform>%Ln file is off the list; it stays on the disk.</numerusform>
            <numerusform>%Ln files are off the list; they stay on the disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_SpeedButton</name>
    <message numerus="yes">
        <source>%Ln step(s) a second</source>
        <translation>
            <numerusform>%Ln step a second</numerusform>
            <numerusform>%Ln steps a second</numerusform>
        </translation>
    </message>
</context>
</TS>
