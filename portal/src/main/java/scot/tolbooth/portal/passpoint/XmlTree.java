package scot.tolbooth.portal.passpoint;

import java.io.StringWriter;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An XML document that is being written; a child has its parent's namespace unless another is given. */
record XmlTree(Document document) {

    static XmlTree of(@Nullable String namespace, String root) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            XmlTree tree = new XmlTree(document);
            document.appendChild(document.createElementNS(namespace, root));
            declare(tree.root(), namespace);
            return tree;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java platform has an XML parser", impossible);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    Element add(Element parent, String name) {
        return addIn(parent, parent.getNamespaceURI(), name);
    }

    Element addIn(Element parent, @Nullable String namespace, String name) {
        Element child = document.createElementNS(namespace, name);
        if (!Objects.equals(namespace, parent.getNamespaceURI())) {
            declare(child, namespace);
        }
        parent.appendChild(child);
        return child;
    }

    void add(Element parent, String name, String text) {
        add(parent, name).setTextContent(text);
    }

    /** A signature is made over the tree, in which nothing declares a namespace by itself. */
    private static void declare(Element element, @Nullable String namespace) {
        if (namespace != null) {
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", namespace);
        }
    }

    /** Without a declaration. */
    String text() {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A tree in memory can be written", impossible);
        }
    }
}
